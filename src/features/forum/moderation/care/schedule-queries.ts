import type { Selectable } from 'kysely';
import type { ThreadScheduleTable } from '#db/tables/moderation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** What is done to a thread at a set time, if the one who asked may do it then. */
export type ThreadSchedule = {
  id: string;
  threadId: string;
  act: 'lock' | 'unlock' | 'move';
  /** Where a thread is moved to. */
  categoryId: string | null;
  runAt: string;
  askedBy: string;
  doneAt: string | null;
  failure: 'forbidden' | 'changed' | null;
};

/** What is planned for the thread, and what was planned and could not be done, in the order of its time. */
export async function listSchedules(db: Db, threadId: string): Promise<readonly ThreadSchedule[]> {
  const rows = await db
    .selectFrom('thread_schedule')
    .selectAll()
    .where('thread_id', '=', threadId)
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('failure', 'is not', null)]))
    .orderBy('run_at')
    .orderBy('id')
    .execute();
  return rows.map(toSchedule);
}

/** What could not be done since the moment, of all threads. */
export async function listFailures(db: Db, since: string): Promise<readonly ThreadSchedule[]> {
  const rows = await db
    .selectFrom('thread_schedule')
    .selectAll()
    .where('failure', 'is not', null)
    .where('done_at', '>=', since)
    .orderBy('done_at')
    .execute();
  return rows.map(toSchedule);
}

export async function findSchedule(db: Db, id: string): Promise<ThreadSchedule | undefined> {
  const row = await db.selectFrom('thread_schedule').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSchedule(row);
}

type NewSchedule = Pick<ThreadSchedule, 'id' | 'threadId' | 'act' | 'categoryId' | 'runAt' | 'askedBy'> & {
  at: string;
};

export async function insertSchedule(trx: Db, schedule: NewSchedule): Promise<void> {
  await trx
    .insertInto('thread_schedule')
    .values({
      id: schedule.id,
      thread_id: schedule.threadId,
      act: schedule.act,
      category_id: schedule.categoryId,
      run_at: schedule.runAt,
      asked_by: schedule.askedBy,
      asked_at: schedule.at,
      done_at: null,
      failure: null,
    })
    .execute();
}

/** Says that the plan was carried out, or why it was not; `conflict` when that has been said. */
export async function updateScheduleDone(
  trx: Db,
  id: string,
  { at, failure }: { at: string; failure: ThreadSchedule['failure'] },
): Promise<void> {
  const row = await trx
    .updateTable('thread_schedule')
    .set({ done_at: at, failure })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Takes the plan, or the word that it failed, away; `conflict` when it is gone or done. */
export async function deleteSchedule(trx: Db, id: string, threadId: string): Promise<void> {
  const row = await trx
    .deleteFrom('thread_schedule')
    .where('id', '=', id)
    .where('thread_id', '=', threadId)
    .where((eb) => eb.or([eb('done_at', 'is', null), eb('failure', 'is not', null)]))
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

function toSchedule(row: Selectable<ThreadScheduleTable>): ThreadSchedule {
  return {
    id: row.id,
    threadId: row.thread_id,
    act: row.act,
    categoryId: row.category_id,
    runAt: row.run_at,
    askedBy: row.asked_by,
    doneAt: row.done_at,
    failure: row.failure,
  };
}
