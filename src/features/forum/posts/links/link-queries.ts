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
