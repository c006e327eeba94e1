import type { Db } from '#src/platform/app.ts';

export type Substitute = { personId: string; name: string; untilOn: string };

/** Who looks after the person's tasks on the day. */
export async function findSubstitute(
  db: Db,
  personId: string,
  today: string,
): Promise<Substitute | undefined> {
  return db
    .selectFrom('task_substitute as s')
    .innerJoin('person as p', 'p.id', 's.substitute_id')
    .select(['p.id as personId', 'p.name', 's.until_on as untilOn'])
    .where('s.person_id', '=', personId)
    .where('s.until_on', '>=', today)
    .executeTakeFirst();
}

/** Whose tasks the person looks after on the day. */
export async function listAbsent(
  db: Db,
  substituteId: string,
  today: string,
): Promise<readonly { personId: string; untilOn: string }[]> {
  return db
    .selectFrom('task_substitute')
    .select(['person_id as personId', 'until_on as untilOn'])
    .where('substitute_id', '=', substituteId)
    .where('until_on', '>=', today)
    .orderBy('until_on')
    .orderBy('person_id')
    .execute();
}

/** Lets the substitute look after the person's tasks; a person has one at a time. */
export async function upsertSubstitute(
  db: Db,
  { personId, substituteId, untilOn }: { personId: string; substituteId: string; untilOn: string },
): Promise<void> {
  const chosen = { substitute_id: substituteId, until_on: untilOn };
  await db
    .insertInto('task_substitute')
    .values({ person_id: personId, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute();
}

/** Takes the tasks back. */
export async function deleteSubstitute(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('task_substitute').where('person_id', '=', personId).execute();
}

/** Active people who hold one of the person's roles beyond reading in the same scope, in Swedish order. */
export async function listColleagues(
  db: Db,
  personId: string,
): Promise<readonly { personId: string; name: string }[]> {
  const rows = await db
    .selectFrom('membership as own')
    .innerJoin('membership as other', (join) =>
      join
        .onRef('other.scope_type', '=', 'own.scope_type')
        .onRef('other.scope_id', '=', 'own.scope_id')
        .onRef('other.role', '=', 'own.role'),
    )
    .innerJoin('person as p', 'p.id', 'other.person_id')
    .select(['p.id as personId', 'p.name', 'p.sort_key'])
    .distinct()
    .where('own.person_id', '=', personId)
    .where('own.status', '=', 'approved')
    .where('own.role', '!=', 'reader')
    .where('other.status', '=', 'approved')
    .where('other.person_id', '!=', personId)
    .where('p.state', '=', 'active')
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
  return rows.map(({ personId: id, name }) => ({ personId: id, name }));
}

/** Forgets what ended before the day, of what rests and of what was handed over. */
export async function deleteEndedBefore(
  db: Db,
  table: 'task_snooze' | 'task_substitute',
  day: string,
): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom(table).where('until_on', '<', day).executeTakeFirst();
  return Number(numDeletedRows);
}
