import { beforeEach, expect, it } from 'vitest';
import { getPublishedEntry, saveDraft } from '#src/features/library/entry/entry-service.ts';
import { previewDescription } from '#src/features/library/publishing/publication-service.ts';
import {
  openSchedule,
  publishScheduledJob,
  scheduleDescription,
  unscheduleDescription,
} from '#src/features/library/publishing/schedule/schedule-service.ts';
import { returnedTasks } from '#src/features/library/review/workflow-tasks.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { createJobRunner } from '#src/platform/jobs/job-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { describedContent } from '../library-factory.ts';

describeOnEachEngine('publishing at an hour', ({ app }) => {
  let organisation: MadeOrganisation;
  let editor: MadePerson;
  let slug: string;
  let entryId: string;

  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    editor = await makePerson(app, { role: 'editor', scope: organisation });
    const saved = await saveDraft(app, editor.actor, { content: describedContent(organisation.slug) });
    if (!saved.ok) throw new Error('refused');
    ({ slug, entryId } = saved.value);
  });

  const set = async (day = '2026-11-17', hour = '08') => {
    const { draft } = await openSchedule(app, editor.actor, slug);
    const version = `${draft.revision.id}.${draft.revision.saves}`;
    return scheduleDescription(app, editor.actor, slug, { day, hour, version });
  };
  const runJobs = () =>
    createJobRunner({ ...app, registries: { ...app.registries, jobs: [publishScheduledJob] } }).runDue();
  const isPublic = () =>
    getPublishedEntry(app, anonymous, 'narvaroteamet').then(
      () => true,
      () => false,
    );

  it('happens at the hour in Sweden, once, and not before', async () => {
    expect(await set()).toEqual({ ok: true, value: slug });
    app.clock.set('2026-11-17T06:59:59Z');
    await runJobs();
    expect(await isPublic()).toBe(false);
    app.clock.set('2026-11-17T07:00:00Z');
    await runJobs();
    expect(await isPublic()).toBe(true);
    await publishScheduledJob.run(app, { entryId });
    const revisions = await app.db.selectFrom('entry_revision').select(['state', 'published_role']).execute();
    expect(revisions).toEqual([{ state: 'published', published_role: 'editor' }]);
  });

  it('can be moved and taken back', async () => {
    await set();
    await set('2026-11-18', '09');
    app.clock.set('2026-11-17T08:00:00Z');
    await runJobs();
    expect(await isPublic()).toBe(false);
    await unscheduleDescription(app, editor.actor, slug);
    app.clock.set('2026-11-19T08:00:00Z');
    await runJobs();
    expect(await isPublic()).toBe(false);
  });

  it('leaves a text that was changed meanwhile, and says so in Att göra', async () => {
    await set();
    const content = describedContent(organisation.slug, 'Ändrat');
    await saveDraft(app, editor.actor, { entryId, content, saves: 0 });
    expect((await previewDescription(app, editor.actor, slug)).standing?.schedule).toMatchObject({
      isChanged: true,
    });
    app.clock.set('2026-11-17T07:00:00Z');
    await runJobs();
    expect(await isPublic()).toBe(false);
    expect((await openSchedule(app, editor.actor, slug)).schedule).toMatchObject({ failure: 'changed' });
    expect(await returnedTasks.list(app, editor.actor)).toMatchObject([
      { path: `/bibliotek/${slug}/schemalagg`, isUrgent: true },
    ]);
    expect(await set('2026-11-18')).toMatchObject({ ok: true });
    expect(await returnedTasks.list(app, editor.actor)).toEqual([]);
  });

  it('asks again for the right to publish', async () => {
    await set();
    await app.db
      .updateTable('membership')
      .set({ status: 'ended' })
      .where('person_id', '=', editor.id)
      .execute();
    app.clock.set('2026-11-17T07:00:00Z');
    await runJobs();
    expect(await isPublic()).toBe(false);
    const row = await app.db.selectFrom('entry_schedule').select('failure').execute();
    expect(row).toEqual([{ failure: 'forbidden' }]);
  });

  it('takes no time that has passed, no incomplete text, and nobody who may not publish', async () => {
    expect(await set('2026-11-15')).toMatchObject({ errors: { day: { code: 'out-of-range' } } });
    const writer = await makePerson(app, { role: 'writer', scope: organisation });
    await expect(openSchedule(app, writer.actor, slug)).rejects.toMatchObject({ code: 'forbidden' });
    const { team, ...short } = describedContent(organisation.slug);
    expect(team).toBeDefined();
    await saveDraft(app, editor.actor, { entryId, content: short, saves: 0 });
    expect(await set()).toMatchObject({ errors: { form: { code: 'required' } } });
  });
});
