import { beforeEach, expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import { getCaredThread, openThreadCare } from '#src/features/forum/moderation/care/cared-thread-service.ts';
import { lockThread, moveThread, pinThread } from '#src/features/forum/moderation/care/change-service.ts';
import { failedPlanTasks } from '#src/features/forum/moderation/care/failed-plan-tasks.ts';
import { mergeThread } from '#src/features/forum/moderation/care/merge-service.ts';
import { listSchedules } from '#src/features/forum/moderation/care/schedule-queries.ts';
import { cancelPlan, planForThread } from '#src/features/forum/moderation/care/schedule-service.ts';
import { splitThread } from '#src/features/forum/moderation/care/split-service.ts';
import { findPostWithThread } from '#src/features/forum/moderation/decisions/cared-post-service.ts';
import { readThreadPage } from '#src/features/forum/threads/thread-page-service.ts';
import { findThread } from '#src/features/forum/threads/thread-queries.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { createJobRunner } from '#src/platform/jobs/job-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type ModeratedWorld, makeModeratedWorld, makeModerator } from './moderated-world.ts';

describeOnEachEngine('looking after a thread', ({ app }) => {
  let world: ModeratedWorld;
  let moderator: MadePerson;
  let other: Category;
  let closed: Category;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    const { network, organisation } = world;
    const person = await makePerson(app, { scope: organisation });
    moderator = await makeModerator(app, person, { scopeType: 'network', scopeId: network.id });
    other = await makeCategory(app, { network, visibility: `network:${network.id}`, name: 'Vardag' });
    closed = await makeCategory(app, { network, visibility: 'closed-group' });
  });

  const thread = (id = world.thread.id) => findThread(app.db, id);
  const eventKinds = async () => {
    const rows = await app.db.selectFrom('event').select(['kind', 'subject_id']).orderBy('seq').execute();
    return rows.filter(({ kind }) => kind.startsWith('thread.')).map(({ kind }) => kind);
  };
  const runJobs = async () => {
    const runner = createJobRunner(app);
    await runner.runDue();
  };

  it('locks it and opens it, once each', async () => {
    await lockThread(app, moderator.actor, world.thread.id, true);
    expect(await thread()).toMatchObject({ isLocked: true });
    await expect(lockThread(app, moderator.actor, world.thread.id, true)).rejects.toMatchObject({
      code: 'conflict',
    });
    await lockThread(app, moderator.actor, world.thread.id, false);
    expect(await thread()).toMatchObject({ isLocked: false });
    expect(await eventKinds()).toEqual(['thread.locked', 'thread.locked']);
  });

  it('pins it to the end of a day, and takes the pin away', async () => {
    expect(await pinThread(app, moderator.actor, world.thread.id, '2026-11-20')).toMatchObject({ ok: true });
    expect(await thread()).toMatchObject({ pinnedUntil: '2026-11-20T23:00:00.000Z' });
    for (const day of ['2026-11-15', '2028-01-01', 'i morgon']) {
      expect(await pinThread(app, moderator.actor, world.thread.id, day)).toMatchObject({ ok: false });
    }
    await pinThread(app, moderator.actor, world.thread.id, '');
    expect(await thread()).toMatchObject({ pinnedUntil: null });
  });

  it('moves it where the moderator also reads and moderates, and nowhere else', async () => {
    const foreign = await makeCategory(app, { visibility: 'public' });
    for (const target of [closed.id, foreign.id, 'finns-inte']) {
      await expect(moveThread(app, moderator.actor, world.thread.id, target)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await moveThread(app, moderator.actor, world.thread.id, other.id);
    expect((await thread())?.category.id).toBe(other.id);
  });

  it('never lays open to everybody what was written for members', async () => {
    const { network, thread: made } = world;
    const open = await makeCategory(app, { network, visibility: 'public' });
    const target = await makeThread(app, { category: open });
    const split = { title: 'En ny fråga', category: open.id, posts: [world.postId] };
    await expect(moveThread(app, moderator.actor, made.id, open.id)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await splitThread(app, moderator.actor, made.id, split)).toMatchObject({
      errors: { category: { code: 'not-a-choice' } },
    });
    expect(await mergeThread(app, moderator.actor, made.id, target.id)).toMatchObject({
      errors: { target: { code: 'wider-circle' } },
    });
    const offered = (await openThreadCare(app, moderator.actor, made.id)).categories.map(({ id }) => id);
    expect(offered).not.toContain(open.id);
    expect(await mergeThread(app, moderator.actor, target.id, made.id)).toMatchObject({ ok: true });
  });

  it('takes no discussion of an entry elsewhere, and puts nothing where nobody writes', async () => {
    const shut = await makeCategory(app, { network: world.network, isClosed: true });
    await expect(moveThread(app, moderator.actor, world.thread.id, shut.id)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('splits posts off: they keep their ids, addresses lead right, counts are right', async () => {
    const { organisation, author } = world;
    const third = await makePost(app, { thread: world.thread, author, organisation });
    const fourth = await makePost(app, { thread: world.thread, author, organisation });
    const split = (posts: readonly string[]) =>
      splitThread(app, moderator.actor, world.thread.id, { title: 'En ny fråga', category: other.id, posts });
    expect(await split([world.thread.postId])).toMatchObject({ errors: { posts: { code: 'required' } } });
    expect(await split([world.postId, 'finns-inte'])).toMatchObject({ ok: false });
    const outcome = await split([fourth.id, world.postId]);
    expect(outcome).toMatchObject({ ok: true });

    const moved = await findPostWithThread(app, fourth.id);
    expect(moved.post.number).toBe(2);
    expect(moved.thread).toMatchObject({
      title: 'En ny fråga',
      posts: 2,
      lastNumber: 2,
      authorId: author.id,
    });
    expect((await findPostWithThread(app, world.postId)).post.number).toBe(1);
    expect((await findPostWithThread(app, third.id)).post.number).toBe(3);
    expect(await thread()).toMatchObject({ posts: 2, lastNumber: 4 });
    expect(await eventKinds()).toEqual(['thread.split', 'thread.split']);
  });

  it('merges it into another: nothing is lost and the old address leads on', async () => {
    const { category, organisation, author } = world;
    const target = await makeThread(app, { category, author, organisation, title: 'Samma fråga' });
    const outcome = await mergeThread(
      app,
      moderator.actor,
      world.thread.id,
      `https://x.example${target.path}`,
    );
    expect(outcome).toEqual({ ok: true, value: target.path });
    expect(await thread()).toMatchObject({ state: 'merged', mergedIntoId: target.id, posts: 0 });
    expect(await thread(target.id)).toMatchObject({ posts: 3, lastNumber: 3 });
    expect((await findPostWithThread(app, world.postId)).post).toMatchObject({
      threadId: target.id,
      number: 3,
    });
    expect(await readThreadPage(app, author.actor, { id: world.thread.id, number: 1 })).toEqual({
      movedTo: target.path,
    });
    await expect(mergeThread(app, moderator.actor, world.thread.id, target.id)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('merges with nothing that the moderator may not read or does not moderate', async () => {
    const { network } = world;
    const foreign = await makeCategory(app, { visibility: 'member' });
    const hidden = await makeThread(app, { category: closed });
    const strange = await makeThread(app, { category: foreign });
    for (const { id } of [hidden, strange, world.thread]) {
      expect(await mergeThread(app, moderator.actor, world.thread.id, id)).toMatchObject({
        errors: { target: { code: 'no-such-thread' } },
      });
    }
    const blind = await makeModerator(app, await makePerson(app, { scope: world.organisation }), {
      scopeType: 'network',
      scopeId: network.id,
    });
    await expect(mergeThread(app, blind.actor, hidden.id, world.thread.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is for nobody who does not moderate there or may not read there', async () => {
    const hidden = await makeThread(app, { category: closed });
    const acts: ((actor: Actor, made: MadeThread) => Promise<unknown>)[] = [
      (actor, { id }) => lockThread(app, actor, id, true),
      (actor, { id }) => moveThread(app, actor, id, other.id),
      (actor, { id }) => pinThread(app, actor, id, '2026-11-20'),
      (actor, { id, postId }) =>
        splitThread(app, actor, id, { title: 'Ny', category: other.id, posts: [postId] }),
      (actor, { id }) => mergeThread(app, actor, id, world.thread.id),
      (actor, { id }) => planForThread(app, actor, id, { act: 'lock', day: '2026-11-20', hour: '08' }),
    ];
    for (const act of acts) {
      for (const role of ['reader', 'writer', 'editor', 'contact'] as const) {
        const { actor } = await makePerson(app, { role, scope: world.organisation });
        await expect(act(actor, world.thread)).rejects.toMatchObject({ code: 'forbidden' });
      }
      await expect(act(anonymous, world.thread)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(act(world.admin.actor, world.thread)).rejects.toMatchObject({ code: 'not-found' });
      for (const { actor } of [moderator, world.coordinator, world.admin]) {
        await expect(act(actor, hidden)).rejects.toMatchObject({ code: 'not-found' });
      }
    }
    expect(await thread()).toMatchObject({ isLocked: false, state: 'visible' });
  });

  const plan = (act: 'lock' | 'move', category?: string) =>
    planForThread(app, moderator.actor, world.thread.id, { act, category, day: '2026-11-20', hour: '08' });
  const inAWeek = async () => {
    app.clock.advance({ days: 7 });
    await runJobs();
  };

  it('does at its hour what is planned, and not when it was taken back', async () => {
    await plan('lock');
    await runJobs();
    expect(await thread()).toMatchObject({ isLocked: false });
    await inAWeek();
    expect(await thread()).toMatchObject({ isLocked: true });
    expect(await listSchedules(app.db, world.thread.id)).toEqual([]);

    await planForThread(app, moderator.actor, world.thread.id, {
      act: 'unlock',
      day: '2026-11-30',
      hour: '08',
    });
    const [waiting] = await listSchedules(app.db, world.thread.id);
    await cancelPlan(app, moderator.actor, world.thread.id, waiting?.id ?? '');
    await inAWeek();
    await inAWeek();
    expect(await thread()).toMatchObject({ isLocked: true });
  });

  it('does nothing for who has lost the right meanwhile, and says so to those who look after it', async () => {
    await plan('lock');
    await app.db
      .updateTable('moderator')
      .set({ ended_at: app.clock.now().toISOString() })
      .where('person_id', '=', moderator.id)
      .execute();
    await inAWeek();
    expect(await thread()).toMatchObject({ isLocked: false });
    expect(await listSchedules(app.db, world.thread.id)).toMatchObject([{ failure: 'forbidden' }]);
    expect(await failedPlanTasks.list(app, world.coordinator.actor)).toHaveLength(1);
    expect(await failedPlanTasks.list(app, world.author.actor)).toEqual([]);
    const trail = await app.db.selectFrom('audit').select(['action', 'object_id']).execute();
    expect(trail.at(-1)).toEqual({ action: 'thread.plan-failed', object_id: world.thread.id });
  });

  it('moves nothing into what the moderator may not read any more, nor out of it', async () => {
    await plan('move', other.id);
    await app.db
      .updateTable('forum_category')
      .set({ visibility: `category:${other.id}` })
      .where('id', '=', other.id)
      .execute();
    await inAWeek();
    expect((await thread())?.category.id).toBe(world.category.id);
    expect(await listSchedules(app.db, world.thread.id)).toMatchObject([{ failure: 'forbidden' }]);
  });

  it('does nothing for a suspended moderator, and says when the thread had changed', async () => {
    await plan('lock');
    await lockThread(app, world.coordinator.actor, world.thread.id, true);
    await inAWeek();
    expect(await listSchedules(app.db, world.thread.id)).toMatchObject([{ failure: 'changed' }]);
    await planForThread(app, moderator.actor, world.thread.id, {
      act: 'unlock',
      day: '2026-12-01',
      hour: '08',
    });
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', moderator.id).execute();
    await inAWeek();
    await inAWeek();
    expect(await thread()).toMatchObject({ isLocked: true });
  });

  it('finds a thread in every state for those who look after it', async () => {
    const removed = await makeThread(app, { category: world.category, state: 'removed' });
    expect(await getCaredThread(app, moderator.actor, removed.id)).toMatchObject({ state: 'removed' });
  });
});
