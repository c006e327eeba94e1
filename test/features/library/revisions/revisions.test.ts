import { expect, it } from 'vitest';
import type { DraftInput } from '#src/features/library/entry/entry-input.ts';
import {
  getDraft,
  publishEntry,
  saveDraft,
  withdrawEntry,
} from '#src/features/library/entry/entry-service.ts';
import { readHistory } from '#src/features/library/revisions/history-service.ts';
import { revisionDiff } from '#src/features/library/revisions/revision-diff-rules.ts';
import {
  compareRevisions,
  openRevision,
  restoreRevision,
} from '#src/features/library/revisions/revision-service.ts';
import { revisionTexts } from '#src/features/library/revisions/revision-text.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent, makePublishedEntry } from '../library-factory.ts';

describeOnEachEngine('versions of an entry', ({ app }) => {
  async function world() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const other = await makeOrganisation(app, { name: 'Annan kommun' });
    const content = describedContent(organisation.slug);
    const first = await makePublishedEntry(app, { content, marks: { networkOnly: ['doDifferently'] } });
    return {
      ...first,
      content,
      writer: (await makePerson(app, { role: 'writer', scope: organisation })).actor,
      stranger: (await makePerson(app, { role: 'reader', scope: other })).actor,
    };
  }

  async function publishAgain(entryId: string, content: DraftInput['content'], marks: DraftInput['marks']) {
    const saved = await saveDraft(app, system, { entryId, content, marks });
    if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
    await publishEntry(app, system, { entryId });
  }

  const changed = (content: DraftInput['content']) => ({
    ...content,
    summary: 'Ett team från skola och socialtjänst. Mentor tar kontakt.',
    sections: { ...content.sections, doDifferently: 'Börja med en skola.' },
  });

  it('tells by field and word what a new version says differently', async () => {
    const { entryId, slug, content, writer } = await world();
    await publishAgain(entryId, changed(content), { networkOnly: ['doDifferently'] });
    const { before, after } = await compareRevisions(app, writer, slug, { from: 1, to: 2 });
    const changes = revisionDiff(revisionTexts(before, 'sv'), revisionTexts(after, 'sv'));
    expect(changes.map(({ path }) => path)).toEqual(['summary', 'doDifferently']);
    expect(changes[0]?.lines[0]).toContainEqual({ text: 'Mentor', kind: 'added' });
    expect(changes[0]?.lines[0]).toContainEqual({ text: 'Rektor', kind: 'removed' });
  });

  it('keeps back what any of the versions keeps within the network', async () => {
    const { entryId, slug, content, stranger } = await world();
    await publishAgain(entryId, changed(content), {});
    const { before, after } = await compareRevisions(app, stranger, slug, { from: 1, to: 2 });
    expect(before.content.sections.doDifferently).toBeUndefined();
    expect(after.content.sections.doDifferently).toBeUndefined();
    expect(before.hidden).toContain('doDifferently');
    const earlier = await openRevision(app, stranger, slug, 1);
    expect(JSON.stringify(earlier.entry)).not.toContain('Börja tidigare.');
  });

  it('keeps back in old versions what is kept back today', async () => {
    const { entryId, slug, content, stranger } = await world();
    await publishAgain(entryId, content, { networkOnly: ['doDifferently', 'team'] });
    const { before } = await compareRevisions(app, stranger, slug, { from: 1, to: 2 });
    expect(before.content.team).toEqual([]);
    expect((await openRevision(app, stranger, slug, 1)).entry.content.team).toEqual([]);
  });

  it('shows versions to members and the open draft to those who write it', async () => {
    const { entryId, slug, content, writer, stranger } = await world();
    await saveDraft(app, writer, { entryId, content: changed(content) });
    await expect(compareRevisions(app, anonymous, slug, { from: 1, to: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(compareRevisions(app, stranger, slug, { from: 1, to: 'draft' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { after } = await compareRevisions(app, writer, slug, { from: 1, to: 'draft' });
    expect(after.content.summary).toContain('Mentor');
    await expect(openRevision(app, stranger, slug, 2)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('names the writers to members only', async () => {
    const { entryId, slug, content, writer } = await world();
    await saveDraft(app, writer, { entryId, content: changed(content) });
    await publishEntry(app, system, { entryId });
    const forMember = await readHistory(app, writer, slug);
    const forEverybody = await readHistory(app, anonymous, slug);
    if ('movedTo' in forMember || 'movedTo' in forEverybody) throw new Error('moved');
    expect(forMember.rows[0]?.writer).toBe(writer.kind === 'person' ? writer.name : '');
    expect(forEverybody.rows.map((row) => row.writer)).toEqual([null, null]);
  });

  it('brings a version back as a draft, and never over another draft', async () => {
    const { entryId, slug, content, writer, stranger } = await world();
    await publishAgain(entryId, changed(content), {});
    await expect(restoreRevision(app, stranger, slug, { number: 1, note: '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const restored = await restoreRevision(app, writer, slug, { number: 1, note: 'Återställd' });
    expect(restored).toEqual({ ok: true, value: { slug } });
    const draft = await getDraft(app, writer, entryId);
    expect(draft.content.summary).toBe(content.summary);
    expect(draft.marks.networkOnly).toEqual(['doDifferently']);
    const again = await restoreRevision(app, writer, slug, { number: 1, note: 'Återställd' });
    expect(again).toMatchObject({ ok: false, errors: { form: { code: 'taken' } } });
  });

  it('answers with the reason when the entry is withdrawn', async () => {
    const { entryId, slug, writer } = await world();
    await withdrawEntry(app, system, { entryId, reason: 'Arbetet är slut.' });
    await expect(openRevision(app, writer, slug, 1)).rejects.toMatchObject({ code: 'gone' });
  });
});
