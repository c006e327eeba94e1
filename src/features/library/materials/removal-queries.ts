import type { Db } from '#src/platform/app.ts';

export type Removal = { position: number; content: string };

/** Remembers the material that was last taken away from the entry, in place of the one before. */
export async function replaceRemoval(
  trx: Db,
  entryId: string,
  { position, content }: Removal,
  at: string,
): Promise<void> {
  await deleteRemoval(trx, entryId);
  await trx
    .insertInto('material_removal')
    .values({ entry_id: entryId, position, content, removed_at: at })
    .execute();
}

export async function findRemoval(db: Db, entryId: string): Promise<Removal | undefined> {
  return db
    .selectFrom('material_removal')
    .select(['position', 'content'])
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
}

export async function deleteRemoval(trx: Db, entryId: string): Promise<void> {
  await trx.deleteFrom('material_removal').where('entry_id', '=', entryId).execute();
}

/** Takes away what nobody has put back; returns how many. */
export async function deleteRemovalsBefore(db: Db, before: string): Promise<number> {
  const gone = await db
    .deleteFrom('material_removal')
    .where('removed_at', '<', before)
    .returning('entry_id')
    .execute();
  return gone.length;
}
