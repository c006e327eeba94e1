import type { JobTable } from '#db/tables/platform.ts';
import type { Db } from '../app.ts';
import type { JobPayload } from './jobs.ts';

export type Job = {
  id: string;
  kind: string;
  state: 'waiting' | 'parked';
  runAt: string;
  payload: JobPayload;
  revision: number;
  attempts: number;
  lastError: string | null;
};

/** Writes the job; one that waits under the same key gets the new time and payload instead. */
export async function upsertJob(
  trx: Db,
  job: {
    id: string;
    kind: string;
    runAt: string;
    payload: JobPayload;
    dedupeKey: string | null;
    now: string;
  },
): Promise<void> {
  await trx
    .insertInto('job')
    .values({
      id: job.id,
      kind: job.kind,
      state: 'waiting',
      run_at: job.runAt,
      payload: JSON.stringify(job.payload),
      dedupe_key: job.dedupeKey,
      revision: 1,
      attempts: 0,
      created_at: job.now,
    })
    .onConflict((oc) =>
      oc.column('dedupe_key').doUpdateSet((eb) => ({
        state: 'waiting' as const,
        run_at: eb.ref('excluded.run_at'),
        payload: eb.ref('excluded.payload'),
        revision: eb('job.revision', '+', 1),
        attempts: 0,
        last_error: null,
      })),
    )
    .execute();
}

/** Writes the job unless one waits, or is parked, under its key. */
export async function insertJobOnce(
  trx: Db,
  job: { id: string; kind: string; runAt: string; dedupeKey: string; now: string },
): Promise<void> {
  await trx
    .insertInto('job')
    .values({
      id: job.id,
      kind: job.kind,
      state: 'waiting',
      run_at: job.runAt,
      payload: '{}',
      dedupe_key: job.dedupeKey,
      revision: 1,
      attempts: 0,
      created_at: job.now,
    })
    .onConflict((oc) => oc.column('dedupe_key').doNothing())
    .execute();
}

export async function deleteJobByKey(trx: Db, dedupeKey: string): Promise<void> {
  await trx.deleteFrom('job').where('dedupe_key', '=', dedupeKey).execute();
}

/** The oldest due job that nobody holds, now held by `owner`; nothing when none is due. The attempt counts at once, so a job that kills its process is parked too. */
export async function leaseDueJob(
  db: Db,
  lease: { owner: string; now: string; until: string },
): Promise<Job | undefined> {
  const due = await db
    .selectFrom('job')
    .select(['id', 'revision'])
    .where('state', '=', 'waiting')
    .where('run_at', '<=', lease.now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', lease.now)]))
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!due) return undefined;
  const row = await db
    .updateTable('job')
    .set((eb) => ({ lease_owner: lease.owner, lease_until: lease.until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', due.id)
    .where('revision', '=', due.revision)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', lease.now)]))
    .returningAll()
    .executeTakeFirst();
  return row && toJob(row);
}

/** Takes the job away when it was done as it stood; one that was moved meanwhile stays. */
export async function deleteDoneJob(db: Db, job: Job, owner: string): Promise<void> {
  await db
    .deleteFrom('job')
    .where('id', '=', job.id)
    .where('lease_owner', '=', owner)
    .where('revision', '=', job.revision)
    .execute();
}

/** Lets go of a job that stays: done for now (`runAt` of the next time), failed (with the error), or parked. */
export async function releaseJob(
  db: Db,
  job: Job,
  owner: string,
  next: { state: 'waiting' | 'parked'; runAt: string; attempts: number; lastError: string | null },
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      state: next.state,
      run_at: next.runAt,
      attempts: next.attempts,
      last_error: next.lastError,
    })
    .where('id', '=', job.id)
    .where('lease_owner', '=', owner)
    .where('revision', '=', job.revision)
    .execute();
  await db
    .updateTable('job')
    .set({ lease_owner: null, lease_until: null })
    .where('id', '=', job.id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** Jobs by state, soonest first. */
export async function listJobs(db: Db, limit: number): Promise<Job[]> {
  const rows = await db.selectFrom('job').selectAll().orderBy('run_at').orderBy('id').limit(limit).execute();
  return rows.map(toJob);
}

export async function countJobs(db: Db, state: Job['state'], dueBefore?: string): Promise<number> {
  let query = db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', state);
  if (dueBefore) query = query.where('run_at', '<=', dueBefore);
  const { count } = await query.executeTakeFirstOrThrow();
  return Number(count);
}

/** Gives a parked job another run; returns whether it was parked. */
export async function reviveJob(db: Db, id: string, now: string): Promise<boolean> {
  const row = await db
    .updateTable('job')
    .set({ state: 'waiting', run_at: now, attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'parked')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a parked job away; returns whether it was parked. */
export async function deleteParkedJob(db: Db, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('job')
    .where('id', '=', id)
    .where('state', '=', 'parked')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function toJob(row: JobTable): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    runAt: row.run_at,
    payload: JSON.parse(row.payload),
    revision: row.revision,
    attempts: row.attempts,
    lastError: row.last_error,
  };
}
