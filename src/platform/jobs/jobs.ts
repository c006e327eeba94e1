import type { Clock, Db, Ids } from '../app.ts';
import { deleteJobByKey, upsertJob } from './job-queries.ts';

export type JobPayload = Readonly<Record<string, string | number>>;
export type NewJob = { kind: string; runAt: Date; payload?: JobPayload; dedupeKey?: string };

/** Timed work in a table; handlers are registered in `registries.jobs`, are idempotent and check rights again when they run. */
export type Jobs = {
  /** With a `dedupeKey` that is already waiting, the waiting job's time is moved instead. */
  schedule(trx: Db, job: NewJob): Promise<void>;
  cancel(trx: Db, dedupeKey: string): Promise<void>;
};

/** The schedule in the table `job`; `createJobRunner` runs what is due. */
export function createJobs({ clock, ids }: { clock: Clock; ids: Ids }): Jobs {
  return {
    schedule: (trx, { kind, runAt, payload = {}, dedupeKey }) =>
      upsertJob(trx, {
        id: ids.next(),
        kind,
        runAt: runAt.toISOString(),
        payload,
        dedupeKey: dedupeKey ?? null,
        now: clock.now().toISOString(),
      }),
    cancel: deleteJobByKey,
  };
}
