import type { Db } from '#src/platform/app.ts';

/** A published entry or local variant, to be chosen from a list. */
export type OwnWork = { id: string; title: string };

/** What the organisations have published, in Swedish order. */
export async function listOwnWork(db: Db, organisationIds: readonly string[]): Promise<readonly OwnWork[]> {
  if (organisationIds.length === 0) return [];
  return db
    .selectFrom('entry_card')
    .select(['entry_id as id', 'title'])
    .where('organisation_id', 'in', organisationIds)
    .orderBy('title_key')
    .orderBy('entry_id')
    .execute();
}

/** Visible answers that say that they did as the entry or one of its local variants tells, the latest first. */
export async function listDidSo(
  db: Db,
  entryId: string,
  limit: number,
): Promise<readonly { id: string; number: number; threadId: string }[]> {
  return db
    .selectFrom('post as p')
    .innerJoin('thread as t', 't.id', 'p.thread_id')
    .leftJoin('entry_card as e', 'e.entry_id', 'p.did_entry_id')
    .select(['p.id', 'p.number', 'p.thread_id as threadId'])
    .where('p.kind', '=', 'did-so')
    .where('p.state', '=', 'visible')
    .where('t.state', '=', 'visible')
    .where((is) => is.or([is('p.did_entry_id', '=', entryId), is('e.variant_of_id', '=', entryId)]))
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();
}
