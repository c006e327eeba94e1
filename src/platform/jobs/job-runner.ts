import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { isoAt } from '../clock.ts';
import { errorText } from '../error-text.ts';
import type { JobHandler } from '../registries.ts';
import { createTicker } from '../ticker.ts';
import { deleteDoneJob, insertJobOnce, type Job, leaseDueJob, releaseJob } from './job-queries.ts';
import { afterFailure, leaseSeconds, mostAttempts } from './job-rules.ts';

export type JobRunner = {
  start(): void;
  /** Ends after the job that is under way, which is told to give up if it takes minutes. */
  stop(): Promise<void>;
  /** Runs everything that is due now; returns how many runs there were. */
  runDue(): Promise<number>;
};

const pollMs = 1000;

/** Runs what is due in the table `job`; several processes may do so at once, a lease keeps each job to one. */
export function createJobRunner(app: App): JobRunner {
  const owner = randomUUID();
  let ending = new AbortController();
  let isPlanned = false;

  async function runDue(): Promise<number> {
    if (!isPlanned) await planRecurring(app);
    isPlanned = true;
    let runs = 0;
    while (!ending.signal.aborted) {
      const job = await leaseDueJob(app.db, {
        owner,
        now: isoAt(app.clock),
        until: isoAt(app.clock, leaseSeconds),
      });
      if (!job) break;
      await runOne(app, job, owner, ending.signal);
      runs += 1;
    }
    return runs;
  }

  const ticker = createTicker('jobs', pollMs, app.logger, async () => {
    await runDue();
  });
  return {
    start() {
      ending = new AbortController();
      ticker.start();
    },
    async stop() {
      ending.abort();
      await ticker.stop();
    },
    runDue,
  };
}

/** Sees to it that each job that comes back by itself waits in the table. */
async function planRecurring(app: App): Promise<void> {
  const now = isoAt(app.clock);
  for (const { kind, everyMinutes } of app.registries.jobs) {
    if (!everyMinutes) continue;
    await insertJobOnce(app.db, { id: app.ids.next(), kind, runAt: now, dedupeKey: `every:${kind}`, now });
  }
}

async function runOne(app: App, job: Job, owner: string, ending: AbortSignal): Promise<void> {
  const handler = app.registries.jobs.find(({ kind }) => kind === job.kind);
  try {
    if (job.attempts > mostAttempts) throw new Error('ended its process too often');
    if (!handler) throw new Error('no handler of this kind');
    await handler.run(app, job.payload, ending);
  } catch (error) {
    await noteFailure(app, job, owner, error);
    return;
  }
  await finish(app, job, owner, handler);
}

async function finish(app: App, job: Job, owner: string, { everyMinutes }: JobHandler): Promise<void> {
  if (!everyMinutes) await deleteDoneJob(app.db, job, owner);
  const runAt = isoAt(app.clock, (everyMinutes ?? 0) * 60);
  await releaseJob(app.db, job, owner, { state: 'waiting', runAt, attempts: 0, lastError: null });
}

async function noteFailure(app: App, job: Job, owner: string, error: unknown): Promise<void> {
  const lastError = errorText(error);
  const next = afterFailure(job.attempts);
  app.logger.warn({ job: job.kind, id: job.id, attempts: job.attempts, error: lastError }, 'job failed');
  await releaseJob(app.db, job, owner, {
    state: next === 'park' ? 'parked' : 'waiting',
    runAt: next === 'park' ? job.runAt : isoAt(app.clock, next.retryInSeconds),
    attempts: job.attempts,
    lastError,
  });
}
