import { expect, it } from 'vitest';
import { countJobs, listJobs, reviveJob } from '#src/platform/jobs/job-queries.ts';
import { createJobRunner } from '#src/platform/jobs/job-runner.ts';
import type { JobPayload } from '#src/platform/jobs/jobs.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { withFeatures } from './with-features.ts';

describeOnEachEngine('jobs', ({ app }) => {
  const inMinutes = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000);

  function runnerOf(run: (payload: JobPayload) => void | Promise<void>, everyMinutes?: number) {
    const handler = {
      kind: 'remind',
      run: async (_: unknown, payload: JobPayload) => run(payload),
      ...(everyMinutes && { everyMinutes }),
    };
    return createJobRunner(withFeatures(app, { jobs: [handler] }));
  }

  it('run once, when their time has come, oldest first', async () => {
    const ran: JobPayload[] = [];
    const runner = runnerOf((payload) => void ran.push(payload));
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: inMinutes(20), payload: { n: 2 } });
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: inMinutes(10), payload: { n: 1 } });
    expect(await runner.runDue()).toBe(0);
    app.clock.advance({ minutes: 30 });
    expect(await runner.runDue()).toBe(2);
    expect(await runner.runDue()).toBe(0);
    expect(ran).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await listJobs(app.db, 10)).toEqual([]);
  });

  it('are moved, not doubled, under the same key, and can be cancelled', async () => {
    const job = { kind: 'remind', dedupeKey: 'remind:1' };
    await app.jobs.schedule(app.db, { ...job, runAt: inMinutes(5), payload: { n: 1 } });
    await app.jobs.schedule(app.db, { ...job, runAt: inMinutes(9), payload: { n: 2 } });
    expect(await listJobs(app.db, 10)).toMatchObject([
      { runAt: inMinutes(9).toISOString(), payload: { n: 2 } },
    ]);
    await app.jobs.cancel(app.db, 'remind:1');
    expect(await listJobs(app.db, 10)).toEqual([]);
  });

  it('stay when they are scheduled anew while they run', async () => {
    const job = { kind: 'remind', dedupeKey: 'remind:1' };
    const runner = runnerOf(() => app.jobs.schedule(app.db, { ...job, runAt: inMinutes(60) }));
    await app.jobs.schedule(app.db, { ...job, runAt: inMinutes(0) });
    expect(await runner.runDue()).toBe(1);
    expect(await listJobs(app.db, 10)).toMatchObject([{ runAt: inMinutes(60).toISOString() }]);
    app.clock.advance({ hours: 2 });
    expect(await runner.runDue()).toBe(1);
  });

  it('are tried again with growing waits and parked in the end; a parked one can be revived', async () => {
    let runs = 0;
    const runner = runnerOf(() => {
      runs += 1;
      throw new Error('no');
    });
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: inMinutes(0) });
    for (let hour = 0; hour < 30; hour += 1) {
      await runner.runDue();
      app.clock.advance({ hours: 1 });
    }
    expect(runs).toBe(8);
    const [job] = await listJobs(app.db, 10);
    expect(job).toMatchObject({ state: 'parked', lastError: 'Error: no' });
    expect(await reviveJob(app.db, job?.id ?? '', app.clock.now().toISOString())).toBe(true);
    await runner.runDue();
    expect(runs).toBe(9);
  });

  it('of a kind that nobody handles wait and are parked, and do not stop the others', async () => {
    let runs = 0;
    const runner = runnerOf(() => {
      runs += 1;
    });
    await app.jobs.schedule(app.db, { kind: 'unknown', runAt: inMinutes(-1) });
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: inMinutes(0) });
    await runner.runDue();
    expect(runs).toBe(1);
  });

  it('are left to the process that holds them until its lease has run out', async () => {
    let enter = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = runnerOf(async () => {
      enter();
      await held;
    });
    const ran: string[] = [];
    const second = runnerOf(() => void ran.push('second'));
    await app.jobs.schedule(app.db, { kind: 'remind', runAt: inMinutes(0) });
    const firstRun = first.runDue();
    await entered;
    expect(await second.runDue()).toBe(0);
    app.clock.advance({ hours: 1 });
    expect(await second.runDue()).toBe(1);
    release();
    await firstRun;
    expect(ran).toEqual(['second']);
    expect(await countJobs(app.db, 'waiting')).toBe(0);
  });

  it('that come back by themselves do so after each run', async () => {
    let runs = 0;
    const runner = runnerOf(() => {
      runs += 1;
    }, 60);
    await runner.runDue();
    await runner.runDue();
    expect(runs).toBe(1);
    app.clock.advance({ minutes: 61 });
    await runner.runDue();
    expect(runs).toBe(2);
    expect(await countJobs(app.db, 'waiting')).toBe(1);
  });
});
