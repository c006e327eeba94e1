import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DescriptionInput,
  descriptionInput,
} from '#src/features/library/description/description-input.ts';
import {
  openDescription,
  openNewDescription,
  type Saved,
  saveDescription,
} from '#src/features/library/description/description-service.ts';
import { getPublishedEntry } from '#src/features/library/entry/entry-service.ts';
import { readOwnEntries } from '#src/features/library/own-entries/own-entries-service.ts';
import { expireContactsJob } from '#src/features/library/publishing/expire-contacts-job.ts';
import {
  discardDescription,
  previewDescription,
  publishDescription,
  renameDescription,
  returnDescription,
  submitDescription,
  withdrawDescription,
} from '#src/features/library/publishing/publication-service.ts';
import { deleteExpiredContacts } from '#src/features/library/publishing/publishing-queries.ts';
import { reviewTasks } from '#src/features/library/publishing/publishing-tasks.ts';
import { readHistory } from '#src/features/library/revisions/history-service.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { makePublishedEntry } from '../library-factory.ts';

const answers = {
  title: 'Närvaroteamet i Hällinge',
  summary: 'Ett team stöttar skolorna när en elev har varit borta. Teamet ringer hem.',
  target: 'Elever i årskurs 4–9.',
  team: [{ profession: 'social-worker', relation: 'member', headCount: 1 }],
  whoMayContact: ['head-teacher', 'guardian'],
  how: 'Rektor ringer teamet.',
  status: 'ordinary',
  doDifferently: 'Börja med **en** skola.',
  contactFunction: 'Samordnare för teamet',
} satisfies Partial<DescriptionInput>;

/** The form as the page reads it. */
function form(given: Partial<DescriptionInput>) {
  const value = descriptionInput.parse(given);
  const { team, ...rest } = value;
  const values: Record<string, string | string[]> = {};
  for (const [name, one] of Object.entries(rest)) if (one !== undefined) values[name] = one;
  for (const [i, row] of team.entries())
    for (const [name, one] of Object.entries(row)) values[`team.${i}.${name}`] = String(one);
  return { ok: true as const, value, values: values as FormValues };
}

function slugOf(saved: Saved): string {
  if (saved.kind === 'done') return saved.slug;
  throw new Error(JSON.stringify(saved.errors));
}

describeOnEachEngine('The eight questions', ({ app }) => {
  let organisation: MadeOrganisation;
  let writer: MadePerson;
  let editor: MadePerson;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
  });

  const save = (given: Partial<DescriptionInput>, slug?: string, by: MadePerson = editor) =>
    saveDescription(app, by.actor, form(given), slug);
  const published = async (given: Partial<DescriptionInput> = {}) => {
    const slug = slugOf(
      await save({
        ...answers,
        kind: 'team-or-service',
        use: 'service',
        tiers: ['remedial'],
        ...given,
        act: 'publish',
      }),
    );
    const found = await getPublishedEntry(app, editor.actor, slug);
    if (found.kind !== 'entry') throw new Error('moved');
    return found.entry;
  };

  it('choose the organisation when there is only one, and let nobody else in', async () => {
    expect((await openNewDescription(app, writer.actor)).values).toMatchObject({
      organisation: organisation.slug,
    });
    const reader = await makePerson(app, { role: 'reader', scope: organisation });
    await expect(openNewDescription(app, reader.actor)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openNewDescription(app, anonymous)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('let somebody write for another organisation only when it is theirs', async () => {
    const other = await makeOrganisation(app);
    const saved = await save({ ...answers, organisation: other.slug });
    expect(saved).toMatchObject({ status: 422, errors: { organisation: { code: 'not-a-choice' } } });
  });

  it('keep a draft of whatever is answered so far', async () => {
    const slug = slugOf(await save({ title: 'Bara ett namn' }, undefined, writer));
    expect((await openDescription(app, writer.actor, slug)).values).toMatchObject({ title: 'Bara ett namn' });
  });

  it('preselect what they do not ask for, and show it before it is published', async () => {
    const first = await save({ ...answers, act: 'publish' });
    expect(first).toMatchObject({ kind: 'done', act: 'check' });
    const { values } = await openDescription(app, editor.actor, slugOf(first));
    expect(values).toMatchObject({ kind: 'team-or-service', use: 'service' });
    expect(values['schoolYears']).toHaveLength(6);
    expect(values['tiers']).toContain('remedial');
  });

  it('become a page with source, review day, licence and a list of who may make contact', async () => {
    const { content, marks } = await published();
    expect(content).toMatchObject({
      title: answers.title,
      origin: 'municipality',
      licence: 'cc-by-4.0',
      reviewBy: `${app.clock.now().getUTCFullYear() + 1}${app.clock.now().toISOString().slice(4, 10)}`,
      sources: [{ kind: 'own-description', date: app.clock.now().toISOString().slice(0, 10) }],
      wayIn: { guardians: 'yes', contacts: [{ who: 'head-teacher' }, { who: 'guardian' }] },
    });
    expect(marks.networkOnly).toEqual(['doDifferently']);
  });

  it('keep the regret within the network until it is opened', async () => {
    const { head } = await published();
    const seen = await getPublishedEntry(app, anonymous, head.slug);
    expect(seen).toMatchObject({ entry: { hidden: ['doDifferently'], content: { sections: {} } } });
    const open = await published({ title: 'Öppet', doDifferentlyFor: 'everyone' });
    const all = await getPublishedEntry(app, anonymous, open.head.slug);
    expect(all).toMatchObject({ entry: { content: { sections: { doDifferently: answers.doDifferently } } } });
  });

  it('show a person’s own address to members alone, even when it was typed as the function’s, for twelve months', async () => {
    const { head, content } = await published({ contactEmail: editor.email });
    expect(content.contacts).toEqual([
      { function: answers.contactFunction },
      expect.objectContaining({ email: editor.email, isPersonal: true, expires: content.reviewBy }),
    ]);
    const seen = await getPublishedEntry(app, anonymous, head.slug);
    expect(JSON.stringify(seen)).not.toContain(editor.email);
  });

  it('forget a person’s own address after twelve months, and keep the function', async () => {
    const { head, content } = await published({ contactSelf: ['yes'] });
    const expires = content.contacts.find(({ isPersonal }) => isPersonal)?.expires ?? '';
    expect(await deleteExpiredContacts(app.db, expires)).toBe(0);
    app.clock.set(`${expires}T23:00:00Z`);
    app.clock.advance({ days: 1 });
    await expireContactsJob.run(app, {});
    const { base } = await openDescription(app, editor.actor, head.slug);
    expect(base?.content.contacts).toEqual([{ function: answers.contactFunction }]);
  });

  it('say nothing of a hidden answer where there is none', async () => {
    const { marks } = await published({ doDifferently: '' });
    expect(marks.networkOnly).toEqual([]);
  });

  it('take “vet inte” and “inte aktuellt” for answers', async () => {
    const { marks } = await published({
      target: '',
      team: [],
      teamAnswer: 'not-applicable',
      targetAnswer: 'unknown',
    });
    expect(marks.answers).toMatchObject({ team: 'not-applicable', target: 'unknown' });
  });

  it('say at the question what is missing, and lose nothing that was typed (A9)', async () => {
    const saved = await save({
      ...answers,
      kind: 'role',
      use: 'service',
      tiers: ['return'],
      status: undefined,
      contactFunction: '',
      contactEmail: 'x@hallinge.example',
      act: 'publish',
    });
    expect(saved).toMatchObject({
      status: 422,
      errors: { status: { code: 'required' }, contactFunction: { code: 'required' } },
      values: { title: answers.title, contactEmail: 'x@hallinge.example' },
    });
  });

  it('store nothing of a text with an identity number, and say where it stands (P-gate)', async () => {
    const saved = await save({ ...answers, how: 'Ring om 20121212-1212.' });
    const errors = saved.kind === 'again' ? saved.errors : {};
    expect(errors).toMatchObject({ how: { code: 'identity-number' } });
    const { head } = await published();
    const note = await save({ ...answers, changeNote: 'Om 20121212-1212.' }, head.slug);
    expect(note).toMatchObject({ errors: { changeNote: { code: 'identity-number' } } });
    const rows = await app.db
      .selectFrom('entry_revision')
      .select('number')
      .where('state', '=', 'draft')
      .execute();
    expect(rows).toEqual([]);
  });

  it('are saved once however often the same form is sent, and again when it says something else', async () => {
    const formKey = app.ids.next();
    const sent = await Promise.all([1, 2, 3].map(() => save({ ...answers, formKey })));
    expect(new Set(sent.map(slugOf)).size).toBe(1);
    expect(slugOf(await save({ ...answers, formKey, title: 'Annat' }))).not.toBe(slugOf(sent[0] as Saved));
  });

  it('are published once however often the same form is sent', async () => {
    const given = {
      ...answers,
      kind: 'role',
      use: 'service',
      tiers: ['return'],
      act: 'publish',
      formKey: app.ids.next(),
    } satisfies Partial<DescriptionInput>;
    const first = slugOf(await save(given));
    expect(slugOf(await save(given))).toBe(first);
    expect((await readHistory(app, anonymous, first)) as object).toMatchObject({ rows: [{ number: 1 }] });
  });

  it('keep everything that they do not ask for when a richer text is revised', async () => {
    const { slug } = await makePublishedEntry(app, {
      content: {
        ...(await richContent(organisation)),
      },
    });
    const { values } = await openDescription(app, editor.actor, slug);
    const given = descriptionInput.parse({
      ...asInput(values),
      title: 'Nytt namn',
      act: 'publish',
      changeNote: 'Bytte namn',
    });
    slugOf(await saveDescription(app, editor.actor, { ok: true, value: given, values }, slug));
    const found = await getPublishedEntry(app, editor.actor, slug);
    expect(found).toMatchObject({
      entry: {
        content: {
          title: 'Nytt namn',
          team: [
            {
              profession: 'social-worker',
              headCount: 2,
              educations: ['social-worker'],
              note: 'Delar lokal.',
            },
          ],
          sections: { description: 'Så gör vi.' },
          limits: [{ text: 'Ersätter inte skolans ansvar.' }],
          wayIn: { contacts: [{ who: 'head-teacher', how: 'Ringer.' }], cost: 'free' },
        },
      },
    });
    expect(await readHistory(app, anonymous, slug)).toMatchObject({
      rows: [{ number: 2, note: 'Bytte namn', role: 'editor' }, { number: 1 }],
    });
  });

  describe('when two write', () => {
    it('give the later one both texts, and the choice to save over', async () => {
      const slug = slugOf(await save(answers));
      const mine = await openDescription(app, editor.actor, slug);
      const theirs = await openDescription(app, writer.actor, slug);
      const version = (from: typeof mine) => String(from.values['version']);
      slugOf(await save({ ...answers, summary: 'Deras text.', version: version(theirs) }, slug, writer));
      const refused = await save({ ...answers, summary: 'Min text.', version: version(mine) }, slug);
      expect(refused).toMatchObject({
        status: 409,
        values: { summary: 'Min text.' },
        description: { values: { summary: 'Deras text.' } },
      });
      const again = refused.kind === 'again' ? String(refused.values['version']) : '';
      expect(slugOf(await save({ ...answers, summary: 'Min text.', version: again }, slug))).toBe(slug);
    });

    it('do not write over a draft that was opened after the published text was read', async () => {
      const { head } = await published();
      const { values } = await openDescription(app, editor.actor, head.slug);
      const version = String(values['version']);
      slugOf(await save({ ...answers, summary: 'Först.', version }, head.slug, writer));
      expect(await save({ ...answers, summary: 'Sedan.', version }, head.slug)).toMatchObject({
        status: 409,
      });
    });
  });

  describe('from writer to editor', () => {
    it('hand over, wait in Att göra for those who may publish, and come back', async () => {
      const slug = slugOf(await save({ ...answers, act: 'submit' }, undefined, writer));
      expect(await reviewTasks.list(app, editor.actor)).toMatchObject([
        { path: `/bibliotek/${slug}/forhandsgranska` },
      ]);
      expect(await reviewTasks.list(app, writer.actor)).toEqual([]);
      expect((await readOwnEntries(app, writer.actor)).entries).toMatchObject([
        { draft: 'in-review', mayPublish: false },
      ]);
      expect(await returnDescription(app, editor.actor, slug)).toMatchObject({
        errors: { reason: { code: 'required' } },
      });
      expect(await returnDescription(app, editor.actor, slug, { reason: 'Skriv ut EHT.' })).toMatchObject({
        ok: true,
      });
      expect(await reviewTasks.list(app, editor.actor)).toEqual([]);
      expect(await submitDescription(app, writer.actor, slug)).toMatchObject({ ok: true });
    });

    it('let the editor publish what was previewed, and the writer not', async () => {
      const slug = slugOf(await save({ ...answers, act: 'submit' }, undefined, writer));
      await expect(publishDescription(app, writer.actor, slug)).rejects.toMatchObject({ code: 'forbidden' });
      const { draft, missing } = await previewDescription(app, editor.actor, slug);
      expect(missing).toEqual([]);
      const old = `${draft.revision.id}.${draft.revision.saves}`;
      slugOf(await save({ ...answers, title: 'Ändrad', version: old }, slug, writer));
      await expect(publishDescription(app, editor.actor, slug, { version: old })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await publishDescription(app, editor.actor, slug)).toMatchObject({ ok: true });
    });
  });

  it('throw a draft away, and keep what is published', async () => {
    const { head } = await published();
    const { values } = await openDescription(app, editor.actor, head.slug);
    const given = { ...answers, title: 'Ångrat', version: String(values['version']) };
    slugOf(await save(given, head.slug));
    await discardDescription(app, writer.actor, head.slug);
    expect((await openDescription(app, editor.actor, head.slug)).values).toMatchObject({
      title: answers.title,
    });
    const draft = slugOf(await save({ title: 'Bara ett utkast' }));
    await discardDescription(app, writer.actor, draft);
    expect((await readOwnEntries(app, writer.actor)).entries).toMatchObject([
      { slug: head.slug, draft: null },
    ]);
  });

  it('withdraw with a reason and rename with a way on', async () => {
    const { head } = await published();
    expect(await withdrawDescription(app, editor.actor, head.slug, { reason: '' })).toMatchObject({
      errors: { reason: { code: 'required' } },
    });
    expect(await renameDescription(app, editor.actor, head.slug, { slug: 'ny-adress' })).toMatchObject({
      ok: true,
    });
    expect(await getPublishedEntry(app, anonymous, head.slug)).toEqual({ kind: 'moved', slug: 'ny-adress' });
    await expect(
      withdrawDescription(app, writer.actor, 'ny-adress', { reason: 'Slut.' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await withdrawDescription(app, editor.actor, 'ny-adress', { reason: 'Slut.' })).toMatchObject({
      ok: true,
    });
    await expect(getPublishedEntry(app, anonymous, 'ny-adress')).rejects.toMatchObject({ code: 'gone' });
  });
});

async function richContent(organisation: MadeOrganisation) {
  return {
    organisation: organisation.slug,
    origin: 'municipality',
    kind: 'team-or-service',
    title: 'Teamet',
    summary: 'Ett team.',
    use: 'service',
    status: 'ordinary',
    tiers: ['remedial'],
    target: { note: 'Elever.', ageFrom: 6 },
    team: [
      {
        profession: 'social-worker',
        relation: 'member',
        headCount: 2,
        educations: ['social-worker'],
        note: 'Delar lokal.',
      },
    ],
    wayIn: { contacts: [{ who: 'head-teacher', how: 'Ringer.' }], cost: 'free' },
    limits: [{ kind: 'does-not-replace', text: 'Ersätter inte skolans ansvar.' }],
    contacts: [{ function: 'Teamledare', phone: '019-00 00 00' }],
    sections: { description: 'Så gör vi.' },
  } satisfies Parameters<typeof makePublishedEntry>[1]['content'];
}

/** The typed values as the page's schema gets them. */
function asInput(values: FormValues): Record<string, unknown> {
  const team: Record<string, unknown>[] = [];
  const input: Record<string, unknown> = { team };
  for (const [name, value] of Object.entries(values)) {
    const [group = '', index, field] = name.split('.');
    if (value === '') continue;
    if (index === undefined || field === undefined) input[group] = value;
    else team[Number(index)] = { ...team[Number(index)], [field]: value };
  }
  return input;
}
