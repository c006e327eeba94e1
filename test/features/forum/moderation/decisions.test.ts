import { beforeEach, expect, it } from 'vitest';
import { answerDecision, openOwnDecisions } from '#src/features/forum/moderation/decisions/answer-service.ts';
import { findPostWithThread } from '#src/features/forum/moderation/decisions/cared-post-service.ts';
import type { DecisionAct } from '#src/features/forum/moderation/decisions/decision.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { openCase } from '#src/features/forum/moderation/queue/case-service.ts';
import { moderationTasks } from '#src/features/forum/moderation/queue/moderation-tasks.ts';
import { openQueue } from '#src/features/forum/moderation/queue/queue-service.ts';
import { reportPost } from '#src/features/forum/moderation/reports/report-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type ModeratedWorld, makeModeratedWorld, makeModerator } from './moderated-world.ts';

describeOnEachEngine('a decision on a post', ({ app }) => {
  let world: ModeratedWorld;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
  });

  type How = { actor?: Actor; postId?: string; number?: number; version?: number };
  const decide = (act: DecisionAct, how: How = {}) =>
    decidePost(app, how.actor ?? world.coordinator.actor, how.postId ?? world.postId, {
      act,
      cause: 'insult',
      reason: 'Inlägget angriper någon.',
      number: how.number ?? 1,
      version: how.version ?? 1,
    });
  /** Takes the post away, and lets its author answer. */
  const answeredBy = async ({ actor }: MadePerson, postId: string) => {
    await decide('remove', { actor, postId });
    await answerDecision(app, world.author.actor, postId, { answer: 'Jag citerade bara.' });
  };
  const post = async (postId = world.postId) => (await findPostWithThread(app, postId)).post;
  const thread = async () => (await findPostWithThread(app, world.postId)).thread;
  const asModerator = async (scopeType: 'category' | 'network' | 'organisation', scopeId: string) =>
    makeModerator(app, await makePerson(app, { scope: world.organisation }), { scopeType, scopeId });

  it('hides, removes and shows again, with the kind of fault where the post was', async () => {
    await decide('hide');
    expect(await post()).toMatchObject({ state: 'hidden', stateReason: 'Hot, hets eller förolämpning.' });
    expect(await thread()).toMatchObject({ posts: 1 });
    await decide('remove', { number: 2 });
    expect(await post()).toMatchObject({ state: 'removed' });
    await decide('restore', { number: 3 });
    expect(await post()).toMatchObject({ state: 'visible', stateReason: null });
    expect(await thread()).toMatchObject({ posts: 2 });
  });

  it('approves a first post with its thread, or refuses both', async () => {
    for (const [act, state] of [
      ['approve', 'visible'],
      ['refuse', 'removed'],
    ] as const) {
      const made = await makeThread(app, {
        category: world.category,
        author: world.author,
        state: 'awaiting',
      });
      await app.db.updateTable('post').set({ state: 'awaiting' }).where('id', '=', made.postId).execute();
      expect(await openQueue(app, world.coordinator.actor)).toMatchObject([{ waitsFor: 'first-post' }]);
      await decide(act, { postId: made.postId });
      const { post, thread } = await findPostWithThread(app, made.postId);
      expect([post.state, thread.state]).toEqual([state, state]);
    }
  });

  it('is made once: of two moderators one is too late', async () => {
    const other = await asModerator('category', world.category.id);
    const outcomes = await Promise.allSettled([decide('hide'), decide('remove', { actor: other.actor })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(late.reason).toMatchObject({ code: 'conflict' });
    expect(await app.db.selectFrom('post_decision').selectAll().execute()).toHaveLength(1);
  });

  it('is of what was read: not of a text that was changed meanwhile', async () => {
    await app.db.updateTable('post').set({ version: 2 }).where('id', '=', world.postId).execute();
    await expect(decide('hide')).rejects.toMatchObject({ code: 'conflict' });
    await expect(decide('approve', { version: 2 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await decide('hide', { version: 2 })).toMatchObject({ ok: true });
  });

  it('that takes something away says what was wrong and why', async () => {
    const input = { act: 'remove', reason: '', number: 1, version: 1 } as const;
    const actor = world.coordinator.actor;
    expect(await decidePost(app, actor, world.postId, input)).toMatchObject({ errors: { cause: {} } });
    expect(await decidePost(app, actor, world.postId, { ...input, cause: 'wrong' })).toMatchObject({
      errors: { reason: { code: 'required' } },
    });
  });

  it('stands in the audit trail with ids and kinds, never a text', async () => {
    await decide('remove');
    const [row] = await app.db.selectFrom('audit').selectAll().where('action', '=', 'post.remove').execute();
    expect(row).toMatchObject({ actor_id: world.coordinator.id, object_id: world.postId });
    expect(row?.data).not.toContain('angriper');
    expect(await verifyAudit(app.db)).toMatchObject({ ok: true });
  });

  it('is nobody’s about their own post', async () => {
    const own = await makeModerator(app, world.author, { scopeType: 'category', scopeId: world.category.id });
    await expect(decide('keep', { actor: own.actor })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openCase(app, own.actor, world.postId)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is made by moderators of the category, the network and the author’s organisation, and by nobody else', async () => {
    const { category, network, organisation } = world;
    const elsewhere = await makeOrganisation(app, { network });
    const moderators = [
      await asModerator('category', category.id),
      await asModerator('network', network.id),
      await asModerator('organisation', organisation.id),
      world.coordinator,
      world.admin,
    ];
    for (const { actor } of moderators.slice(0, 4)) {
      const made = await makePost(app, { thread: world.thread, author: world.author, organisation });
      expect(await decide('hide', { actor, postId: made.id })).toMatchObject({ ok: true });
    }
    const others = [
      ...(await Promise.all(
        (['reader', 'writer', 'editor', 'contact'] as const).map((role) =>
          makePerson(app, { role, scope: organisation }),
        ),
      )),
      await asModerator('category', (await makeCategory(app)).id),
      await asModerator('organisation', elsewhere.id),
    ];
    for (const { actor } of others) {
      await expect(decide('hide', { actor })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(decide('hide', { actor: anonymous })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is made by an organisation’s moderator without reading what others wrote and is hidden', async () => {
    const { thread, organisation, network } = world;
    const others = await makeOrganisation(app, { network });
    const hidden = await makePost(app, { thread, organisation: others, state: 'hidden' });
    const shown = await makePost(app, { thread, organisation: others });
    const idsFor = async ({ actor }: MadePerson) =>
      (await openCase(app, actor, world.postId)).after.map(({ id }) => id);
    expect(await idsFor(world.coordinator)).toEqual([hidden.id, shown.id]);
    expect(await idsFor(await asModerator('organisation', organisation.id))).toEqual([shown.id]);
  });

  it('is made by whoever coordinates a network where a place belongs to the whole portal', async () => {
    const common = await makeCategory(app, { holds: 'entry-discussions' });
    const talk = await makeThread(app, { category: common, author: world.author });
    const elsewhere = await makePerson(app, { role: 'coordinator', scope: await makeNetwork(app) });
    await answeredBy(world.coordinator, talk.postId);
    expect(await openQueue(app, world.coordinator.actor)).toEqual([]);
    expect(await openQueue(app, elsewhere.actor)).toMatchObject([{ waitsFor: 'answer' }]);
  });

  it('is nobody’s who may not read there, whatever they moderate and coordinate', async () => {
    const closed = await makeCategory(app, { network: world.network, visibility: 'closed-group' });
    const hidden = await makeThread(app, { category: closed, organisation: world.organisation });
    const blind: MadePerson[] = [
      await asModerator('category', closed.id),
      await asModerator('network', world.network.id),
      await asModerator('organisation', world.organisation.id),
      world.coordinator,
      world.admin,
    ];
    for (const { actor } of blind) {
      for (const act of ['keep', 'hide', 'remove'] as const) {
        await expect(decide(act, { actor, postId: hidden.postId })).rejects.toMatchObject({
          code: 'not-found',
        });
      }
      await expect(openCase(app, actor, hidden.postId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        reportPost(
          app,
          actor,
          { postId: hidden.postId, clientKey: '192.0.2.7' },
          { reason: 'privacy', note: '' },
        ),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is read and answered once by the author, and heard by another moderator', async () => {
    const other = await asModerator('network', world.network.id);
    await decide('remove');
    const author = world.author.actor;
    expect(await openOwnDecisions(app, author, world.postId)).toMatchObject({
      decisions: [{ reason: 'Inlägget angriper någon.' }],
    });
    await expect(openOwnDecisions(app, other.actor, world.postId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await answerDecision(app, author, world.postId, { answer: 'Jag citerade bara.' })).toMatchObject({
      ok: true,
    });
    await expect(
      answerDecision(app, author, world.postId, { answer: 'En gång till.' }),
    ).rejects.toMatchObject({ code: 'conflict' });

    expect(await openQueue(app, world.coordinator.actor)).toEqual([]);
    await expect(decide('restore', { number: 2 })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await openQueue(app, other.actor)).toMatchObject([{ waitsFor: 'answer', isUrgent: false }]);
    await decide('restore', { actor: other.actor, number: 2 });
    expect(await openQueue(app, other.actor)).toEqual([]);
    expect(await post()).toMatchObject({ state: 'visible' });
  });

  it('is heard by the same moderator where there is no other', async () => {
    await decide('remove');
    await answerDecision(app, world.author.actor, world.postId, { answer: 'Jag citerade bara.' });
    expect(await openQueue(app, world.coordinator.actor)).toHaveLength(1);
    expect(await decide('restore', { number: 2 })).toMatchObject({ ok: true });
  });

  it('of a suspended author’s post is made as any other', async () => {
    await app.db
      .updateTable('person')
      .set({ state: 'suspended' })
      .where('id', '=', world.author.id)
      .execute();
    expect(await decide('remove')).toMatchObject({ ok: true });
  });

  it('does not bring back what the author took away', async () => {
    const { id } = world.author;
    await app.db
      .updateTable('post')
      .set({ state: 'removed', state_by: id })
      .where('id', '=', world.postId)
      .execute();
    await expect(decide('restore')).rejects.toMatchObject({ code: 'conflict' });
    await decide('keep');
    expect(await post()).toMatchObject({ state: 'removed' });
  });

  it('waits in Att göra, urgent after two working days', async () => {
    await reportPost(
      app,
      world.members[0]?.actor ?? anonymous,
      { postId: world.postId, clientKey: '192.0.2.7' },
      { reason: 'insult', note: '' },
    );
    const tasks = () => moderationTasks.list(app, world.coordinator.actor);
    expect(await tasks()).toMatchObject([{ path: `/moderering/${world.postId}`, isUrgent: false }]);
    app.clock.advance({ days: 7 });
    const [task] = await tasks();
    expect(task).toMatchObject({ isUrgent: true });
    expect(task?.words('sv').title).toContain('Räcker delad anställning?');
    expect(await moderationTasks.list(app, world.author.actor)).toEqual([]);
  });
});
