import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  archiveEntry,
  discardDraft,
  getPublishedEntry,
  moveDraft,
  publishEntry,
  restoreEntry,
  reviseEntry,
  saveDraft,
  withdrawEntry,
} from '#src/features/library/entry/entry-service.ts';
import { findStanding } from '#src/features/library/publishing/publishing-queries.ts';
import { standingOf } from '#src/features/library/publishing/standing/standing-rules.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';
import { describedContent } from './library-factory.ts';

const acts = {
  revise: (app: TestApp, entryId: string) => reviseEntry(app, system, entryId),
  submit: (app: TestApp, entryId: string) => moveDraft(app, system, { entryId, action: 'submit' }),
  return: (app: TestApp, entryId: string) =>
    moveDraft(app, system, { entryId, action: 'return', reason: 'Mer.' }),
  publish: (app: TestApp, entryId: string) => publishEntry(app, system, { entryId }),
  withdraw: (app: TestApp, entryId: string) => withdrawEntry(app, system, { entryId, reason: 'Slut.' }),
  archive: (app: TestApp, entryId: string) => archiveEntry(app, system, entryId),
  restore: (app: TestApp, entryId: string) => restoreEntry(app, system, entryId),
  discard: (app: TestApp, entryId: string) => discardDraft(app, system, entryId),
} as const;
const names = Object.keys(acts) as (keyof typeof acts)[];

/** What is not possible from where the entry stands is refused in words, never by breaking. */
async function attempt(app: TestApp, act: keyof typeof acts, entryId: string): Promise<void> {
  try {
    await acts[act](app, entryId);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    expect(['conflict', 'not-found']).toContain(error.code);
  }
}

describeOnSqlite('whatever is done to an entry, in whatever order', ({ app }) => {
  it('it has one public text at most, lists and addresses agree, and everything stands in the audit trail', async () => {
    const organisation = await makeOrganisation(app);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 10 }), async (tried) => {
        const saved = await saveDraft(app, system, { content: describedContent(organisation.slug) });
        const { entryId } = saved.ok ? saved.value : { entryId: '' };
        for (const act of tried) {
          await attempt(app, act, entryId);
          await expectSound(app, entryId);
        }
      }),
      { numRuns: 40 },
    );
  });
});

async function expectSound(app: TestApp, entryId: string): Promise<void> {
  const entry = await app.db
    .selectFrom('entry')
    .selectAll()
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  const revisions = await app.db
    .selectFrom('entry_revision')
    .select(['id', 'state'])
    .where('entry_id', '=', entryId)
    .execute();
  const published = revisions.filter(({ state }) => state === 'published').map(({ id }) => id);
  expect(published).toEqual(entry.published_revision_id === null ? [] : [entry.published_revision_id]);
  expect(revisions.filter(({ state }) => state === 'draft' || state === 'in-review').length).toBeLessThan(2);
  const cards = await app.db
    .selectFrom('entry_card')
    .select('slug')
    .where('entry_id', '=', entryId)
    .execute();
  expect(cards).toEqual(entry.state === 'published' ? [{ slug: entry.slug }] : []);
  const answer = await getPublishedEntry(app, anonymous, entry.slug).then(
    ({ kind }) => kind,
    (error) => error.code,
  );
  const wasPublic = entry.published_at !== null;
  expect(answer).toBe(entry.state === 'published' ? 'entry' : wasPublic ? 'gone' : 'not-found');
  const standing = await findStanding(app.db, entryId);
  expect(standing && standingOf(standing)[0].state).toBeTruthy();
  expect(await listAudited(app, entryId)).toEqual(await listLogged(app, entryId));
}

const moves = [
  'entry.published',
  'entry.revised',
  'entry.withdrawn',
  'entry.archived',
  'entry.restored',
] as const;

async function listLogged({ db }: TestApp, entryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('kind')
    .where('subject_id', '=', entryId)
    .where('kind', 'in', moves)
    .orderBy('seq')
    .execute();
  return rows.map(({ kind }) => kind);
}

async function listAudited({ db }: TestApp, entryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select('action')
    .where('object_id', '=', entryId)
    .where('action', 'in', moves)
    .orderBy('seq')
    .execute();
  return rows.map(({ action }) => action);
}
