import type { Db } from '#src/platform/app.ts';

/** Says of a visible answer that it helped, or no longer; false when that is already said. */
export async function updateHelped(
  trx: Db,
  postId: string,
  helped: { at: string; by: string | null } | null,
): Promise<boolean> {
  const row = await trx
    .updateTable('post')
    .set({ helped_at: helped?.at ?? null, helped_by: helped?.by ?? null })
    .where('id', '=', postId)
    .where('state', '=', 'visible')
    .where('helped_at', helped ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
