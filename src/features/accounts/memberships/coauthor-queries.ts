import type { Db } from '#src/platform/app.ts';

/** Lets the person write in the entry; asking twice is asking once. */
export async function insertCoauthor(
  trx: Db,
  { entryId, personId, at }: { entryId: string; personId: string; at: string },
): Promise<void> {
  await trx
    .insertInto('entry_coauthor')
    .values({ entry_id: entryId, person_id: personId, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ends it again. */
export async function deleteCoauthor(
  trx: Db,
  { entryId, personId }: { entryId: string; personId: string },
): Promise<void> {
  await trx
    .deleteFrom('entry_coauthor')
    .where('entry_id', '=', entryId)
    .where('person_id', '=', personId)
    .execute();
}

export type Coauthor = { personId: string; name: string; since: string };

/** Who may write in the entry by invitation, in Swedish order. */
export async function listCoauthors(db: Db, entryId: string): Promise<readonly Coauthor[]> {
  return db
    .selectFrom('entry_coauthor as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['p.id as personId', 'p.name', 'c.created_at as since'])
    .where('c.entry_id', '=', entryId)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
}
