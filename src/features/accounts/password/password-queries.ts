import type { Db } from '#src/platform/app.ts';

/** The stored hash and since when; nothing when the person signs in by code alone. */
export async function findPassword(
  db: Db,
  personId: string,
): Promise<{ phc: string; changedAt: string } | undefined> {
  const row = await db
    .selectFrom('password')
    .select(['phc', 'changed_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && { phc: row.phc, changedAt: row.changed_at };
}

export async function replacePassword(
  db: Db,
  { personId, phc, at }: { personId: string; phc: string; at: string },
): Promise<void> {
  await db
    .insertInto('password')
    .values({ person_id: personId, phc, changed_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ phc, changed_at: at }))
    .execute();
}

export async function deletePassword(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('password').where('person_id', '=', personId).execute();
}
