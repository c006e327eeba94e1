import type { Db } from '#src/platform/app.ts';

/** Notes who has checked the visible answer about law, and when; false when it is not there to be checked. */
export async function updateLawCheck(
  trx: Db,
  postId: string,
  { by, at, version }: { by: string; at: string; version: number },
): Promise<boolean> {
  const row = await trx
    .updateTable('post')
    .set({ law_checked_by: by, law_checked_at: at })
    .where('id', '=', postId)
    .where('state', '=', 'visible')
    .where('version', '=', version)
    .where('law_as_of', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
