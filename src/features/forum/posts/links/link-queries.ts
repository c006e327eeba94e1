import type { Db } from '#src/platform/app.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';

/** Links the thread with each target once; returns those that are new. */
export async function insertLinks(
  trx: Db,
  {
    threadId,
    targets,
    by,
    at,
  }: { threadId: string; targets: readonly LinkTarget[]; by: string | null; at: string },
): Promise<readonly LinkTarget[]> {
  if (targets.length === 0) return [];
  const rows = targets.map(({ type, id }) => ({
    thread_id: threadId,
    target_type: type,
    target_id: id,
    added_by: by,
    added_at: at,
  }));
  return trx
    .insertInto('thread_link')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['target_type as type', 'target_id as id'])
    .execute();
}

/** Takes away that the thread points at these. */
export async function deleteLinks(trx: Db, threadId: string, targets: readonly LinkTarget[]): Promise<void> {
  for (const { type, id } of targets) {
    await trx
      .deleteFrom('thread_link')
      .where('thread_id', '=', threadId)
      .where('target_type', '=', type)
      .where('target_id', '=', id)
      .execute();
  }
}

/** The words of the thread's shown posts in which an address may stand. */
export async function listShownTexts(
  trx: Db,
  threadId: string,
): Promise<readonly { authorId: string | null; md: string }[]> {
  return trx
    .selectFrom('post')
    .select(['author_id as authorId', 'body_md as md'])
    .where('thread_id', '=', threadId)
    .where('state', '=', 'visible')
    .where('body_md', 'like', '%/%/%')
    .orderBy('number')
    .execute();
}

/** The entries that were made of the thread, or of one that has become part of it. */
export async function listHarvestedEntries(trx: Db, threadId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('harvest as h')
    .innerJoin('thread as t', 't.id', 'h.thread_id')
    .select('h.entry_id')
    .where((eb) => eb.or([eb('t.id', '=', threadId), eb('t.merged_into_id', '=', threadId)]))
    .execute();
  return rows.flatMap(({ entry_id }) => entry_id ?? []);
}
