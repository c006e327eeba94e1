import { beforeEach, expect, it } from 'vitest';
import { findPostWithThread } from '#src/features/forum/moderation/decisions/cared-post-service.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { openQueue } from '#src/features/forum/moderation/queue/queue-service.ts';
import type { ReportReason } from '#src/features/forum/moderation/reports/report.ts';
import { reportPost } from '#src/features/forum/moderation/reports/report-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { asNow, type ModeratedWorld, makeModeratedWorld, makeModerator } from './moderated-world.ts';

const clientKey = '192.0.2.7';

describeOnEachEngine('a report', ({ app }) => {
  let world: ModeratedWorld;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
  });

  const report = (actor: Actor, reason: ReportReason, postId = world.postId) =>
    reportPost(app, actor, { postId, clientKey }, { reason, note: '' });
  const stateOf = async (postId = world.postId) => (await findPostWithThread(app, postId)).post.state;
  const member = (i: number) => world.members[i]?.actor ?? anonymous;
  const keep = () =>
    decidePost(app, world.coordinator.actor, world.postId, {
      act: 'keep',
      reason: '',
      number: 1,
      version: 1,
    });

  it('of personal data hides the post at once, and is urgent for who looks after it', async () => {
    expect(await report(member(0), 'privacy')).toEqual({ ok: true, value: 'hidden' });
    expect(await stateOf()).toBe('hidden');
    const { thread } = await findPostWithThread(app, world.postId);
    expect(thread).toMatchObject({ posts: 1, state: 'visible' });
    expect(await openQueue(app, world.coordinator.actor)).toMatchObject([
      { postId: world.postId, waitsFor: 'privacy', isUrgent: true },
    ]);
  });

  it('of personal data in a first post hides the heading too', async () => {
    await report(member(0), 'privacy', world.thread.postId);
    const { thread } = await findPostWithThread(app, world.thread.postId);
    expect(thread.state).toBe('hidden');
  });

  it('of another kind hides when three different members agree', async () => {
    await report(member(0), 'insult');
    await report(member(0), 'insult');
    await report(member(1), 'wrong');
    expect(await stateOf()).toBe('visible');
    expect(await report(member(2), 'insult')).toEqual({ ok: true, value: 'hidden' });
    expect(await stateOf()).toBe('hidden');
  });

  it('counts once for each member, and what is new in it is personal data', async () => {
    await report(member(0), 'insult');
    await report(member(0), 'other');
    const rows = await app.db.selectFrom('post_report').select('reason').execute();
    expect(rows).toEqual([{ reason: 'insult' }]);
    await report(member(0), 'privacy');
    expect(await stateOf()).toBe('hidden');
  });

  it('by a moderator decides', async () => {
    const moderator = await makeModerator(app, await makePerson(app, { scope: world.organisation }), {
      scopeType: 'category',
      scopeId: world.category.id,
    });
    await report(moderator.actor, 'off-topic');
    expect(await stateOf()).toBe('hidden');
    const [decision] = await app.db.selectFrom('post_decision').selectAll().execute();
    expect(decision).toMatchObject({ act: 'hide', cause: 'off-topic', decided_by: moderator.id });
    expect(await openQueue(app, world.coordinator.actor)).toEqual([]);
  });

  it('by a moderator of their own post is like anybody’s', async () => {
    const own = await makeModerator(app, world.author, { scopeType: 'network', scopeId: world.network.id });
    expect(await report(own.actor, 'wrong')).toEqual({ ok: true, value: 'waiting' });
    expect(await openQueue(app, own.actor)).toEqual([]);
  });

  it('does not hide what a moderator has kept, unless a member sees personal data', async () => {
    await report(member(0), 'insult');
    await keep();
    for (const i of [1, 2, 3]) expect(await report(member(i), 'insult')).toMatchObject({ value: 'waiting' });
    expect(await stateOf()).toBe('visible');
    await report((await makePerson(app, { scope: world.organisation })).actor, 'privacy');
    expect(await stateOf()).toBe('hidden');
  });

  it('comes from readers without an account where everybody reads, so many an hour', async () => {
    const category = await makeCategory(app, { visibility: 'public' });
    const thread = await makeThread(app, { category });
    expect(await report(anonymous, 'insult', thread.postId)).toMatchObject({ value: 'waiting' });
    expect(await report(anonymous, 'privacy', thread.postId)).toMatchObject({ value: 'hidden' });
    const other = await makePost(app, { thread: await makeThread(app, { category }) });
    for (let i = 0; i < 18; i += 1) await report(anonymous, 'insult', other.id);
    await expect(report(anonymous, 'insult', other.id)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await stateOf(other.id)).toBe('visible');
  });

  it('is not taken from who may not read, nor for what is not there', async () => {
    await expect(report(anonymous, 'privacy')).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await makePerson(app);
    await expect(report(stranger.actor, 'privacy')).rejects.toMatchObject({ code: 'not-found' });
    await expect(report(member(0), 'privacy', 'finns-inte')).rejects.toMatchObject({ code: 'not-found' });
    expect(await stateOf()).toBe('visible');
  });

  it('holds no identity number', async () => {
    const outcome = await reportPost(
      app,
      member(0),
      { postId: world.postId, clientKey },
      { reason: 'privacy', note: 'Det står 19811228-9874 där' },
    );
    expect(outcome).toMatchObject({ ok: false, errors: { note: { code: 'identity-number' } } });
    expect(await app.db.selectFrom('post_report').selectAll().execute()).toEqual([]);
  });

  it('says of itself in the log nothing but ids, and names no reporter when the post is hidden', async () => {
    await report(member(0), 'privacy');
    const events = await app.db
      .selectFrom('event')
      .select(['kind', 'actor_id', 'subject_id'])
      .where('kind', 'like', 'post.%')
      .orderBy('seq')
      .execute();
    expect(events).toEqual([
      { kind: 'post.reported', actor_id: world.members[0]?.id, subject_id: world.thread.id },
      { kind: 'post.state-changed', actor_id: null, subject_id: world.thread.id },
      { kind: 'post.decided', actor_id: null, subject_id: world.thread.id },
    ]);
  });

  it('reaches nobody who has been dismissed or has left', async () => {
    const place = { scopeType: 'network', scopeId: world.network.id } as const;
    const moderator = await makeModerator(app, await makePerson(app, { scope: world.organisation }), place);
    await report(member(0), 'insult');
    expect(await openQueue(app, moderator.actor)).toHaveLength(1);
    await app.db
      .updateTable('membership')
      .set({ status: 'ended' })
      .where('person_id', '=', moderator.id)
      .execute();
    expect(await openQueue(app, (await asNow(app, moderator)).actor)).toEqual([]);
  });
});
