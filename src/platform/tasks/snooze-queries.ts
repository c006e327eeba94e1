import type { Db } from '../app.ts';

/** What the person has put aside, with the day on which each comes back. */
export async function listSnoozes(
  db: Db,
  personId: string,
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('task_snooze')
    .select(['task_id', 'until_on'])
    .where('person_id', '=', personId)
    .where('until_on', '>', today)
    .execute();
  return new Map(rows.map((row) => [row.task_id, row.until_on]));
}

/** Puts the task aside until the day; a later word of the same person counts. */
export async function upsertSnooze(
  db: Db,
  { personId, taskId, untilOn }: { personId: string; taskId: string; untilOn: string },
): Promise<void> {
  await db
    .insertInto('task_snooze')
    .values({ person_id: personId, task_id: taskId, until_on: untilOn })
    .onConflict((conflict) => conflict.columns(['person_id', 'task_id']).doUpdateSet({ until_on: untilOn }))
    .execute();
}

/** Takes it up again; nothing happens when it does not rest. */
export async function deleteSnooze(db: Db, personId: string, taskId: string): Promise<void> {
  await db
    .deleteFrom('task_snooze')
    .where('person_id', '=', personId)
    .where('task_id', '=', taskId)
    .execute();
}
