import { beforeEach, expect, it } from 'vitest';
import { openStep } from '#src/features/library/editor/editor-service.ts';
import { type StepSaved, saveStep } from '#src/features/library/editor/steps/save-step-service.ts';
import { saveDraft } from '#src/features/library/entry/entry-service.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from '../library-factory.ts';

/** What a browser sends of a form that was filled in this way. */
function sent(values: FormValues, rows?: string) {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return { entries, rows };
}

describeOnEachEngine('A step of the editor', ({ app }) => {
  let organisation: MadeOrganisation;
  let writer: MadePerson;
  let slug: string;

  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
    const saved = await saveDraft(app, writer.actor, { content: describedContent(organisation.slug) });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    slug = saved.value.slug;
  });

  const address = (step: string) => ({ slug, step, lang: 'sv' as const });
  const open = (step: string) => openStep(app, writer.actor, address(step));
  /** The form of the step as it was shown by `from`, with these answers in it. */
  const save = async (
    step: string,
    answers: FormValues,
    { from, rows, formKey }: { from?: StepSaved; rows?: string; formKey?: string } = {},
  ) => {
    const page = await open(step);
    const { version, seen } = page;
    const shown = from?.values ?? { ...page.values, version, seen, formKey: formKey ?? page.formKey };
    return saveStep(app, writer.actor, address(step), sent({ ...shown, ...answers }, rows));
  };
  const contentOf = async () => (await open('vagen-in')).base.content;

  it('is stored with what the other steps say kept', async () => {
    const before = await contentOf();
    const saved = await save('for-vilka', {
      'target.ageFrom': '7',
      'target.ageTo': '12',
      hindrances: ['insecurity'],
    });
    expect(saved.errors).toEqual({});
    expect(await contentOf()).toEqual({
      ...before,
      hindrances: ['insecurity'],
      target: { ...before.target, ageFrom: 7, ageTo: 12 },
    });
  });

  it('is not stored again when it says what stands', async () => {
    const first = (await open('for-vilka')).version;
    expect((await save('for-vilka', {})).page.version).toBe(first);
  });

  it('stores what is right of a half-written form and says what is not', async () => {
    const saved = await save('om-beskrivningen', {
      title: 'x'.repeat(101),
      summary: 'Två personer stöttar skolorna.',
      'names.0.name': 'Skolbron',
      'names.0.kind': '',
    });
    expect(saved.errors).toEqual({
      title: { code: 'too-long', values: { max: 100 } },
      'names.0.kind': { code: 'required' },
    });
    expect(saved.values['title']).toHaveLength(101);
    expect(await contentOf()).toMatchObject({
      title: 'Närvaroteamet',
      summary: 'Två personer stöttar skolorna.',
      names: [],
    });
    const mended = await save(
      'om-beskrivningen',
      { title: 'Bron', 'names.0.kind': 'former' },
      { from: saved },
    );
    expect(mended.errors).toEqual({});
    expect(await contentOf()).toMatchObject({ title: 'Bron', names: [{ name: 'Skolbron', kind: 'former' }] });
  });

  it('never stores an identity number, and keeps what stood there', async () => {
    const saved = await save('om-beskrivningen', { summary: 'Eleven 19811228-9874', background: 'Nytt.' });
    expect(saved.errors).toMatchObject({ summary: { code: 'identity-number' } });
    const { summary, sections } = await contentOf();
    expect(summary).toBe('Ett team från skola och socialtjänst. Rektor tar kontakt.');
    expect(sections.background).toBe('Nytt.');
  });

  it('reads dates in words, organisations and entries by name', async () => {
    const partner = await makeOrganisation(app, { name: 'Norrbruks kommun' });
    const other = await makePublishedEntry(app, {
      content: { ...describedContent(organisation.slug, 'Skolbron'), isExample: true },
      marks: {},
    });
    await save('hur-langt-det-har-kommit', {
      start: 'ht 2024',
      'implementations.0.title': 'I norr',
      'implementations.0.organisation': 'Norrbruks kommun',
      'implementations.0.status': 'trial',
    });
    await save('kallor-och-kontakt', {
      'related.0.kind': 'related',
      'related.0.entry': `https://narvaronatet.example/bibliotek/${other.slug}`,
      variantOf: 'Finns inte',
    });
    expect(await contentOf()).toMatchObject({
      start: '2024-autumn-term',
      implementations: [{ organisation: partner.slug }],
      related: [{ entry: other.slug }],
    });
    expect((await open('kallor-och-kontakt')).values['related.0.entry']).toBe('Skolbron');
  });

  it('says why a field has no value, who reads it and from when', async () => {
    await save('vagen-in', {
      'mark.wayIn.cost.answer': 'unknown',
      'mark.wayIn.how.readers': ['network'],
      'mark.wayIn.from': '2027-01-08',
    });
    expect((await open('vagen-in')).base.marks).toEqual({
      answers: { 'wayIn.cost': 'unknown' },
      networkOnly: ['wayIn.how'],
      embargoes: { wayIn: '2027-01-08' },
    });
    expect((await save('vagen-in', { 'mark.wayIn.from': '8 januari' })).errors).toEqual({
      'mark.wayIn.from': { code: 'invalid-date' },
    });
  });

  it('adds, removes and puts back rows, and stores them on the way', async () => {
    const added = await save('sa-arbetar-ni', {}, { rows: 'team:add' });
    expect(added.values).toMatchObject({ 'team.1.profession': '' });
    expect((await contentOf()).team).toHaveLength(1);
    const removed = await save('sa-arbetar-ni', {}, { from: added, rows: 'team:remove:0' });
    expect((await contentOf()).team).toHaveLength(0);
    const undone = await save(
      'sa-arbetar-ni',
      { removed: JSON.stringify(removed.removed) },
      { from: removed, rows: 'undo' },
    );
    expect(undone.values).toMatchObject({ 'team.0.profession': 'social-worker' });
    expect((await contentOf()).team).toMatchObject([{ profession: 'social-worker', headCount: 2 }]);
  });

  it('shows one’s own address to members alone, for twelve months', async () => {
    await save('kallor-och-kontakt', { 'contacts.0.email': writer.email });
    const year = app.clock.now().getUTCFullYear() + 1;
    expect((await contentOf()).contacts).toMatchObject([
      { function: 'Teamledare', isPersonal: true, expires: expect.stringContaining(String(year)) },
    ]);
    await save('kallor-och-kontakt', { 'contacts.0.email': 'team@hallinge.example' });
    expect((await contentOf()).contacts).toEqual([
      { function: 'Teamledare', email: 'team@hallinge.example' },
    ]);
  });

  it('lets two tabs save different steps, and stops when both changed the same', async () => {
    const [mine, theirs, other] = [await open('vagen-in'), await open('vagen-in'), await open('for-vilka')];
    const send = (page: typeof mine, answers: FormValues) => {
      const { step, values, version, seen, formKey } = page;
      return saveStep(
        app,
        writer.actor,
        address(step.slug),
        sent({ ...values, version, seen, formKey, ...answers }),
      );
    };
    expect((await send(mine, { 'wayIn.how': 'Ring.' })).kind).toBe('saved');
    expect((await send(other, { 'target.note': 'Årskurs 7.' })).kind).toBe('saved');
    const conflict = await send(theirs, { 'wayIn.how': 'Mejla.' });
    expect(conflict).toMatchObject({ kind: 'conflict', values: { 'wayIn.how': 'Mejla.' } });
    expect(await contentOf()).toMatchObject({ wayIn: { how: 'Ring.' }, target: { note: 'Årskurs 7.' } });
    expect((await save('vagen-in', {}, { from: conflict })).kind).toBe('saved');
    expect(await contentOf()).toMatchObject({ wayIn: { how: 'Mejla.' } });
  });

  it('stores every step of many that are saved at once', async () => {
    const steps = ['vagen-in', 'for-vilka', 'erfarenheter'];
    const pages = await Promise.all(steps.map(open));
    const answers = [{ 'wayIn.how': 'Ring.' }, { 'target.note': 'Årskurs 7.' }, { whatWorked: 'Tiden.' }];
    const saved = await Promise.all(
      pages.map(({ step, values, version, seen, formKey }, i) =>
        saveStep(
          app,
          writer.actor,
          address(step.slug),
          sent({ ...values, version, seen, formKey, ...answers[i] }),
        ),
      ),
    );
    expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
    expect(await contentOf()).toMatchObject({
      wayIn: { how: 'Ring.' },
      target: { note: 'Årskurs 7.' },
      sections: { whatWorked: 'Tiden.' },
    });
  });

  it('is stored once when the same form comes twice', async () => {
    const page = await open('vagen-in');
    const { values, version, seen, formKey } = page;
    const form = sent({ ...values, version, seen, formKey, 'wayIn.how': 'Ring.' });
    const first = await saveStep(app, writer.actor, address('vagen-in'), form);
    const second = await saveStep(app, writer.actor, address('vagen-in'), form);
    expect([first.kind, second.kind]).toEqual(['saved', 'saved']);
    expect(second.page.version).toBe(first.page.version);
  });

  it('is closed to readers, to other organisations and to forms with fields of another', async () => {
    const reader = await makePerson(app, { role: 'reader', scope: organisation });
    const stranger = await makePerson(app, { role: 'editor', scope: await makeOrganisation(app) });
    for (const { actor } of [reader, stranger]) {
      await expect(openStep(app, actor, address('vagen-in'))).rejects.toMatchObject({ code: 'not-found' });
      await expect(saveStep(app, actor, address('vagen-in'), sent({}))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await expect(save('vagen-in', { title: 'Ett namn' })).rejects.toMatchObject({ code: 'bad-request' });
    await expect(open('finns-inte')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('writes a new draft of a published text, which stands as it was', async () => {
    const { slug: published } = await makePublishedEntry(app, {
      content: describedContent(organisation.slug),
    });
    slug = published;
    expect((await open('vagen-in')).base.revision.state).toBe('published');
    await save('vagen-in', { 'wayIn.how': 'Ring.' });
    const { base } = await open('vagen-in');
    expect(base.revision.state).toBe('draft');
    expect(base.content.confirmedOn).toBeUndefined();
    expect(base.head.state).toBe('published');
  });
});
