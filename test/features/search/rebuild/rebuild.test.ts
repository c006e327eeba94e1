import { beforeEach, expect, it } from 'vitest';
import { rebuildJob, rebuildNow } from '#src/features/search/rebuild/rebuild-job.ts';
import { askForRebuild, openSearchOperations } from '#src/features/search/rebuild/rebuild-service.ts';
import type { Person } from '#src/platform/access/actor.ts';
import { createJobRunner } from '#src/platform/jobs/job-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('making the search index anew', ({ app }) => {
  let admin: Person;
  beforeEach(async () => {
    ({ actor: admin } = await makePerson(app, { role: 'admin' }));
    const organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    await makeEntry(app, { organisation });
  });
  const runDue = () =>
    createJobRunner({ ...app, registries: { ...app.registries, jobs: [rebuildJob] } }).runDue();
  const open = () => openSearchOperations(app, admin);

  it('is asked for by whoever runs the portal, once at a time, and told of until it is done', async () => {
    expect(await open()).toMatchObject({ latest: undefined, index: { behind: undefined } });
    const scope = await makeNetwork(app);
    const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope });
    expect(await openSearchOperations(app, coordinator)).toMatchObject({ isForOperator: false });
    expect((await open()).isForOperator).toBe(true);
    const { actor: stranger } = await makePerson(app);
    await expect(askForRebuild(app, stranger)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await askForRebuild(app, admin)).toBe(true);
    expect(await askForRebuild(app, admin)).toBe(false);
    expect((await open()).latest).toMatchObject({ state: 'waiting', total: undefined });
    await runDue();
    const { latest, index } = await open();
    expect(latest).toMatchObject({ state: 'done', done: latest?.total });
    expect(index.behind).toBe(0);
    expect(index.documents).toBeGreaterThan(0);
    app.clock.advance({ seconds: 1 });
    expect(await askForRebuild(app, admin)).toBe(true);
  });

  it('is told as interrupted when its process has ended, and can be asked for again', async () => {
    await askForRebuild(app, admin);
    app.clock.advance({ minutes: 6 });
    expect((await open()).latest?.state).toBe('interrupted');
    expect(await askForRebuild(app, admin)).toBe(true);
  });

  it('says from the command line how far it has come', async () => {
    const told: number[] = [];
    const count = await rebuildNow(app, (done, total) => told.push(done / total));
    expect(count).toBeGreaterThan(0);
    expect(told.at(-1)).toBe(1);
    expect((await open()).latest).toMatchObject({ state: 'done', done: count });
  });
});
