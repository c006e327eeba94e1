import type { Db } from '#src/platform/app.ts';

export type ScheduleFailure = 'changed' | 'forbidden' | 'incomplete';
export type Schedule = {
  entryId: string;
  revisionId: string;
  /** The saves that were approved: a draft saved since is not published. */
  saves: number;
  runAt: string;
  askedBy: string | null;
  failedAt: string | null;
  failure: ScheduleFailure | null;
};

/** Sets or changes the hour at which the entry's draft is published. */
export async function upsertSchedule(
  trx: Db,
  schedule: Pick<Schedule, 'entryId' | 'revisionId' | 'saves' | 'runAt' | 'askedBy'> & { at: string },
): Promise<void> {
  const values = {
    revision_id: schedule.revisionId,
    saves: schedule.saves,
    run_at: schedule.runAt,
    asked_by: schedule.askedBy,
    asked_at: schedule.at,
    failed_at: null,
    failure: null,
  };
  await trx
    .insertInto('entry_schedule')
    .values({ entry_id: schedule.entryId, ...values })
    .onConflict((on) => on.column('entry_id').doUpdateSet(values))
    .execute();
}

export async function findSchedule(db: Db, entryId: string): Promise<Schedule | undefined> {
  const row = await db
    .selectFrom('entry_schedule')
    .selectAll()
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  return (
    row && {
      entryId: row.entry_id,
      revisionId: row.revision_id,
      saves: row.saves,
      runAt: row.run_at,
      askedBy: row.asked_by,
      failedAt: row.failed_at,
      failure: row.failure,
    }
  );
}

/** Takes the hour away; false when none was set. */
export async function deleteSchedule(trx: Db, entryId: string): Promise<boolean> {
  const row = await trx
    .deleteFrom('entry_schedule')
    .where('entry_id', '=', entryId)
    .returning('entry_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes once why the hour passed without publishing; false when that is known already, or the hour was moved. */
export async function updateFailed(
  trx: Db,
  { entryId, runAt }: Pick<Schedule, 'entryId' | 'runAt'>,
  { at, failure }: { at: string; failure: ScheduleFailure },
): Promise<boolean> {
  const row = await trx
    .updateTable('entry_schedule')
    .set({ failed_at: at, failure })
    .where('entry_id', '=', entryId)
    .where('run_at', '=', runAt)
    .where('failed_at', 'is', null)
    .returning('entry_id')
    .executeTakeFirst();
  return row !== undefined;
}
