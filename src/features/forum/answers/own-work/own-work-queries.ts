import type { Db } from '#src/platform/app.ts';

/** A published entry or local variant, with the organisation whose it is. */
export type DoneWork = { id: string; title: string; organisation: { id: string; name: string } };

/** Those who do the work: the organisations themselves, or all of the networks. */
export type Doers = { organisationIds: readonly string[] } | { networkIds: readonly string[] };

/** What the doers have published, and what of others' they say that they use, in Swedish order. */
export async function listDoneWork(db: Db, doers: Doers): Promise<readonly DoneWork[]> {
  const ids = 'networkIds' in doers ? doers.networkIds : doers.organisationIds;
  if (ids.length === 0) return [];
  const doing =
    'networkIds' in doers
      ? db.selectFrom('network_organisation').select('organisation_id as id').where('network_id', 'in', ids)
      : db.selectFrom('organisation').select('id').where('id', 'in', ids);
  const used = db
    .selectFrom('adoption')
    .select('original_id')
    .where('organisation_id', 'in', doing)
    .where('ended_at', 'is', null);
  const rows = await db
    .selectFrom('entry_card as e')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.entry_id as id', 'e.title', 'o.id as organisationId', 'o.name'])
    .where((is) => is.or([is('e.organisation_id', 'in', doing), is('e.entry_id', 'in', used)]))
    .orderBy('e.title_key')
    .orderBy('e.entry_id')
    .execute();
  return rows.map(({ id, title, organisationId, name }) => ({
    id,
    title,
    organisation: { id: organisationId, name },
  }));
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
