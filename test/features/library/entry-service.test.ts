import { expect, it } from 'vitest';
import {
  confirmEntry,
  getDraft,
  getPublishedEntry,
  listRevisions,
  moveDraft,
  publishEntry,
  renameEntry,
  reviseEntry,
  saveDraft,
  withdrawEntry,
} from '#src/features/library/entry/entry-service.ts';
import { countFacets, listEntries } from '#src/features/library/list/entry-list-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from './library-factory.ts';

/** The value of an outcome that must have one. */
function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

describeOnEachEngine('publishing an entry', ({ app }) => {
  async function people() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const stranger = await makeOrganisation(app, { name: 'Annan kommun' });
    return {
      organisation,
      writer: (await makePerson(app, { role: 'writer', scope: organisation })).actor,
      editor: (await makePerson(app, { role: 'editor', scope: organisation })).actor,
      reader: (await makePerson(app, { role: 'reader', scope: organisation })).actor,
      outsider: (await makePerson(app, { role: 'editor', scope: stranger })).actor,
    };
  }

  async function entryAt(actor: Actor, slug: string) {
    const found = await getPublishedEntry(app, actor, slug);
    if (found.kind === 'moved') throw new Error(found.slug);
    return found.entry;
  }

  it('keeps a draft to those who write it, and shows everybody what is published', async () => {
    const { organisation, writer, editor, outsider } = await people();
    const draft = done(await saveDraft(app, writer, { content: describedContent(organisation.slug) }));
    await expect(getPublishedEntry(app, anonymous, draft.slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getDraft(app, outsider, draft.entryId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishEntry(app, writer, draft)).rejects.toMatchObject({ code: 'forbidden' });
    const { slug } = done(await publishEntry(app, editor, draft));
    expect(slug).toBe('narvaroteamet');
    const found = await entryAt(anonymous, slug);
    expect(found.content.team[0]).toMatchObject({
      profession: 'social-worker',
      headCount: 2,
      educations: ['social-worker'],
    });
    expect(found.html.description).toContain('<h3>Så gör vi</h3>');
    await expect(getPublishedEntry(app, anonymous, draft.slug)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps within the network what is marked so, also out of search and facets', async () => {
    const { organisation, reader, outsider } = await people();
    const marks = { networkOnly: ['doDifferently', 'team'] };
    const { slug } = await makePublishedEntry(app, { content: describedContent(organisation.slug), marks });
    const open = await entryAt(outsider, slug);
    const within = await entryAt(reader, slug);
    expect(open.content.team).toEqual([]);
    expect(open.content.sections.doDifferently).toBeUndefined();
    expect(open.html.doDifferently).toBeUndefined();
    expect(open.hidden).toEqual(['doDifferently', 'team']);
    expect(within.content.team).toHaveLength(1);
    expect(within.html.doDifferently).toContain('tidigare');
    const counts = await countFacets(app, reader, {});
    expect(counts.profession).toBeUndefined();
  });

  it('says what is missing before it is published', async () => {
    const { organisation, editor } = await people();
    const { contacts: _, ...content } = describedContent(organisation.slug);
    const draft = done(await saveDraft(app, editor, { content }));
    expect(await publishEntry(app, editor, draft)).toEqual({
      ok: false,
      errors: { contacts: { code: 'required' } },
    });
    const answered = await saveDraft(app, editor, {
      ...draft,
      content,
      marks: { answers: { contacts: 'unknown' } },
    });
    expect(await publishEntry(app, editor, done(answered))).toMatchObject({ ok: true });
  });

  it('keeps the published text readable while the next is written, and every revision afterwards', async () => {
    const { organisation, editor } = await people();
    const { entryId, slug } = await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    const draft = await reviseEntry(app, editor, entryId);
    const content = { ...draft.content, title: 'Ett nytt namn' };
    const saved = done(await saveDraft(app, editor, { entryId, content, saves: draft.revision.saves }));
    const before = await entryAt(anonymous, slug);
    expect(before).toMatchObject({ content: { title: 'Närvaroteamet' } });
    expect(done(await publishEntry(app, editor, { entryId, saves: saved.saves }))).toEqual({ slug });
    const after = await entryAt(anonymous, slug);
    expect(after).toMatchObject({ content: { title: 'Ett nytt namn' }, head: { version: 2 } });
    expect((await listRevisions(app, entryId)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
  });

  it('refuses to save or publish over what somebody else saved', async () => {
    const { organisation, editor } = await people();
    const draft = done(await saveDraft(app, editor, { content: describedContent(organisation.slug) }));
    const content = describedContent(organisation.slug, 'Andra');
    done(await saveDraft(app, editor, { ...draft, content }));
    await expect(saveDraft(app, editor, { ...draft, content })).rejects.toMatchObject({ code: 'conflict' });
    await expect(publishEntry(app, editor, draft)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('publishes once however often it is asked', async () => {
    const { organisation, editor } = await people();
    const draft = done(await saveDraft(app, editor, { content: describedContent(organisation.slug) }));
    const first = await publishEntry(app, editor, draft);
    expect(await publishEntry(app, editor, draft)).toEqual(first);
    const events = await app.db
      .selectFrom('event')
      .select('kind')
      .where('kind', 'like', 'entry.p%')
      .execute();
    expect(events).toEqual([{ kind: 'entry.published' }]);
  });

  it('goes from the writer to the editor and back', async () => {
    const { organisation, writer, editor } = await people();
    const { entryId } = done(await saveDraft(app, writer, { content: describedContent(organisation.slug) }));
    await moveDraft(app, writer, { entryId, action: 'submit' });
    const content = { ...describedContent(organisation.slug), title: 'Närvaroteamet i norr' };
    expect(done(await saveDraft(app, writer, { entryId, content })).saves).toBe(1);
    await moveDraft(app, editor, { entryId, action: 'return' });
    await expect(moveDraft(app, editor, { entryId, action: 'return' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(done(await saveDraft(app, writer, { entryId, content, saves: 1 })).saves).toBe(1);
    const mended = { ...content, title: 'Närvaroteamet i söder' };
    expect(done(await saveDraft(app, writer, { entryId, content: mended, saves: 1 })).saves).toBe(2);
  });

  it('leads from every old address to the new one, and gives it to nobody else', async () => {
    const { organisation, editor } = await people();
    const { entryId, slug } = await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    const other = await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    expect(other.slug).toBe('narvaroteamet-2');
    done(await renameEntry(app, editor, { entryId, slug: 'nytt' }));
    expect(await getPublishedEntry(app, anonymous, slug)).toEqual({ kind: 'moved', slug: 'nytt' });
    expect(await renameEntry(app, editor, { entryId: other.entryId, slug })).toEqual({
      ok: false,
      errors: { slug: { code: 'taken' } },
    });
    expect(await renameEntry(app, editor, { entryId, slug: 'ny' })).toMatchObject({ ok: false });
    done(await renameEntry(app, editor, { entryId, slug }));
    expect(await getPublishedEntry(app, anonymous, 'nytt')).toEqual({ kind: 'moved', slug });
  });

  it('answers gone with the reason when it was withdrawn, and comes back when it is published again', async () => {
    const { organisation, editor } = await people();
    const { entryId, slug } = await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    expect(await withdrawEntry(app, editor, { entryId, reason: ' ' })).toMatchObject({ ok: false });
    done(await withdrawEntry(app, editor, { entryId, reason: 'Teamet finns inte längre.' }));
    done(await withdrawEntry(app, editor, { entryId, reason: 'Teamet finns inte längre.' }));
    await expect(getPublishedEntry(app, anonymous, slug)).rejects.toMatchObject({
      code: 'gone',
      detail: { reason: 'Teamet finns inte längre.' },
    });
    expect((await listEntries(app, anonymous)).total).toBe(0);
    const draft = await reviseEntry(app, editor, entryId);
    done(await publishEntry(app, editor, { entryId, saves: draft.revision.saves }));
    expect((await listEntries(app, anonymous)).total).toBe(1);
  });

  it('stores nothing of a text with an identity number', async () => {
    const { organisation, editor } = await people();
    const content = {
      ...describedContent(organisation.slug),
      sections: { background: 'Eleven 20121212-1212 …' },
    };
    const refused = await saveDraft(app, editor, { content });
    expect(refused).toMatchObject({ ok: false, errors: { background: { code: 'identity-number' } } });
    expect(await app.db.selectFrom('entry').selectAll().execute()).toEqual([]);
  });

  it('tells at the field what is unknown or too long', async () => {
    const { organisation, editor } = await people();
    const content = {
      ...describedContent(organisation.slug),
      title: 'x'.repeat(101),
      related: [{ kind: 'related' as const, entry: 'finns-inte' }],
    };
    expect(await saveDraft(app, editor, { content })).toEqual({
      ok: false,
      errors: { title: { code: 'too-long', values: { max: 100 } } },
    });
    expect(await saveDraft(app, editor, { content: { ...content, title: 'kort' } })).toEqual({
      ok: false,
      errors: { 'related.0.entry': { code: 'not-a-choice' } },
    });
  });

  it('is vouched for anew by one answer', async () => {
    const { organisation, editor } = await people();
    const { entryId, slug } = await makePublishedEntry(app, { content: describedContent(organisation.slug) });
    app.clock.advance({ days: 400 });
    await confirmEntry(app, editor, entryId);
    const found = await entryAt(anonymous, slug);
    const today = app.clock.now().toISOString().slice(0, 10);
    expect(found).toMatchObject({ content: { confirmedOn: today } });
  });
});
