import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { getDraft } from '#src/features/library/entry/entry-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import { proposalIds } from '#src/features/library/proposal/proposal-ids.ts';
import { acceptInput, pasteInput } from '#src/features/library/proposal/proposal-input.ts';
import { openPaste, reviewText, saveAccepted } from '#src/features/library/proposal/proposal-service.ts';
import { reviewSections } from '#src/features/library/proposal/review-text.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { docx } from '#test/support/documents/office.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const text = `Hällinge startar närvaroteam

Teamet är en ordinarie verksamhet för elever i åk 4–9. Det består av två socionomer och en lärare.

– Vi är övertygade om att det behövs, säger rektor Anna Exempelsson.`;

describeOnEachEngine('A pasted text', ({ app }) => {
  let organisation: MadeOrganisation;
  let writer: MadePerson;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    writer = await makePerson(app, { role: 'writer', scope: organisation });
  });

  const form = (given: Readonly<Record<string, unknown>> = {}) => {
    const fields = { organisation: organisation.slug, origin: 'municipality', text, ...given };
    return { ok: true as const, value: pasteInput.parse(fields), values: fields as FormValues };
  };
  const accepting = (accepted: readonly string[], given: Readonly<Record<string, unknown>> = {}) => {
    const fields = {
      organisation: organisation.slug,
      origin: 'municipality',
      text,
      formKey: 'k',
      accepted,
      ...given,
    };
    return { ok: true as const, value: acceptInput.parse(fields), values: fields as FormValues };
  };
  const entries = async () => (await app.db.selectFrom('entry').select('id').execute()).length;

  async function review(given?: Readonly<Record<string, unknown>>, actor: Actor = writer.actor) {
    const read = await reviewText(app, actor, form(given), undefined);
    if (read.kind !== 'review') throw new Error(JSON.stringify(read.errors));
    return read.review;
  }

  it('proposes, and stores nothing', async () => {
    const { read } = await review();
    expect(read.proposals.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['status', 'team', 'target.schoolYears']),
    );
    expect(await entries()).toBe(0);
  });

  it('takes what was accepted, nothing else, with the text as its source', async () => {
    const { read } = await review();
    const team = proposalIds(read.proposals).filter(({ proposal }) => proposal.field === 'team');
    const saved = await saveAccepted(app, writer.actor, accepting(team.map(({ id }) => id)));
    if (saved.kind !== 'done') throw new Error(saved.kind);
    const { id } = await getOwnHead(app, writer.actor, saved.slug);
    const { content } = await getDraft(app, writer.actor, id);
    expect(content.team).toMatchObject([
      { profession: 'social-worker', relation: 'member', headCount: 2 },
      { profession: 'teacher', relation: 'member', headCount: 1 },
    ]);
    expect(content.sources).toMatchObject([{ title: 'Hällinge startar närvaroteam', date: 'missing' }]);
    expect([content.status, content.title, content.target.schoolYears]).toEqual([undefined, undefined, []]);
    expect(content.origin).toBe('municipality');
  });

  it('takes everything that can be proposed: the draft is one that can be saved', async () => {
    const all = proposalIds((await review()).read.proposals).map(({ id }) => id);
    const saved = await saveAccepted(
      app,
      writer.actor,
      accepting(all, { origin: 'retold', sourceLink: 'https://hallinge.example/nyhet' }),
    );
    expect(saved.kind).toBe('done');
    expect(JSON.stringify(await app.db.selectFrom('entry_section').selectAll().execute())).not.toContain(
      'Exempelsson',
    );
  });

  it('makes one draft of a form that is sent twice', async () => {
    const [first] = proposalIds((await review()).read.proposals);
    const sent = accepting([first?.id ?? '']);
    await saveAccepted(app, writer.actor, sent);
    await saveAccepted(app, writer.actor, sent);
    expect(await entries()).toBe(1);
  });

  it('asks for a choice when nothing is ticked, or what is not there', async () => {
    for (const accepted of [[], ['team-9999-0']]) {
      const saved = await saveAccepted(app, writer.actor, accepting(accepted));
      expect(saved).toMatchObject({ kind: 'review', errors: { accepted: { code: 'nothing-written' } } });
    }
    expect(await entries()).toBe(0);
  });

  it('holds names back from what is shown', async () => {
    const shown = JSON.stringify(reviewSections(await review(), 'sv'));
    expect(shown).not.toContain('Exempelsson');
    expect(shown).toContain('[namn utelämnat]');
  });

  it.each([
    ['an identity number', { text: 'Eleven 850709-9805 kom.' }, { text: { code: 'identity-number' } }],
    ['an empty text', { text: '  ' }, { text: { code: 'required' } }],
  ])('refuses %s and keeps what was typed', async (_, given, errors) => {
    const read = await reviewText(app, writer.actor, form(given), undefined);
    expect(read).toMatchObject({ kind: 'again', errors, values: given });
    expect(await saveAccepted(app, writer.actor, accepting(['x'], given))).toMatchObject({
      kind: 'again',
      errors,
    });
  });

  it('comes back to the form with the text when somebody wants to change it', async () => {
    const read = await reviewText(app, writer.actor, form({ act: 'change' }), undefined);
    expect(read).toMatchObject({ kind: 'again', errors: {}, values: { text } });
  });

  describe('as a file', () => {
    const send = (name: string, content: Uint8Array) =>
      reviewText(app, writer.actor, form({ text: '' }), { name, content: Readable.from([content]) });

    it('is read as text or as a document, and thrown away', async () => {
      expect((await send('text.txt', Buffer.from(text))).kind).toBe('review');
      const document = await send('blad.docx', docx({ text: ['Teamet består av två socionomer.'] }));
      expect(document).toMatchObject({
        kind: 'review',
        review: { read: { proposals: [{ field: 'team' }] } },
      });
      expect(await app.db.selectFrom('file').select('id').execute()).toEqual([]);
    });

    it.each([
      ['text.txt', Buffer.from([0xff, 0xfe, 0x41]), 'file-damaged'],
      ['blad.docx', Buffer.from('inget dokument'), 'file-'],
      ['blad.docx', docx({ text: ['Eleven 850709-9805 kom.'] }), 'file-identity-number'],
    ])('%s is refused with the reason', async (name, content, code) => {
      const read = await send(name, content);
      expect(read.kind === 'again' && read.errors['upload']?.code).toContain(code);
    });
  });

  describe('for whom', () => {
    it('those who write for the organisation, and nobody else', async () => {
      const reader = await makePerson(app, { role: 'reader', scope: organisation });
      const other = await makeOrganisation(app);
      for (const actor of [anonymous, reader.actor]) {
        await expect(openPaste(app, actor)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(reviewText(app, actor, form(), undefined)).rejects.toMatchObject({ code: 'forbidden' });
      }
      const elsewhere = { organisation: other.slug };
      await expect(review(elsewhere)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(saveAccepted(app, writer.actor, accepting(['x'], elsewhere))).rejects.toMatchObject({
        code: 'forbidden',
      });
    });
  });
});

describe('the form', () => {
  it('keeps what was written in a form that is not right', async () => {
    expect(pasteInput.safeParse({ organisation: 'x', origin: 'somebody' }).success).toBe(false);
    expect(
      pasteInput.safeParse({ organisation: 'x', origin: 'retold', sourceLink: 'javascript:alert(1)' })
        .success,
    ).toBe(false);
  });
});
