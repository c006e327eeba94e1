import { beforeEach, expect, it } from 'vitest';
import type { DecisionAct } from '#src/features/forum/moderation/decisions/decision.ts';
import { decidePost } from '#src/features/forum/moderation/decisions/decision-service.ts';
import { openQueue } from '#src/features/forum/moderation/queue/queue-service.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { editHeading } from '#src/features/forum/posts/headings/heading-service.ts';
import { findPost } from '#src/features/forum/posts/post-queries.ts';
import { startThread } from '#src/features/forum/posts/post-service.ts';
import { findThread } from '#src/features/forum/threads/thread-queries.ts';
import { countUnread } from '#src/features/notifications/notices/notice-service.ts';
import { noticeConsumer } from '#src/features/notifications/notices/tell-people.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makePost } from '#test/support/factories/forum-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { type ModeratedWorld, makeModeratedWorld } from '../moderation/moderated-world.ts';
import { vouchFor } from './vouching.ts';

describeOnEachEngine('what somebody writes whom nobody has vouched for', ({ app }) => {
  let world: ModeratedWorld;
  let newcomer: MadePerson;
  let postId: string;

  beforeEach(async () => {
    world = await makeModeratedWorld(app);
    newcomer = await makePerson(app, { scope: world.organisation });
    await vouchFor(app, newcomer, 'mail-domain');
    const input = { category: world.category.slug, title: 'Hej alla', kind: 'question' } as const;
    const outcome = await startThread(app, newcomer.actor, { ...input, body: 'Jag är ny här.' });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
    postId = outcome.value;
    await decide('approve', 1);
  });

  const decide = async (act: DecisionAct, number: number, version = 1) => {
    const input = { act, reason: '', number, version };
    expect(await decidePost(app, world.coordinator.actor, postId, input)).toMatchObject({ ok: true });
  };
  const post = async () =>
    (await findPost(app.db, postId)) as NonNullable<Awaited<ReturnType<typeof findPost>>>;
  const thread = async () => findThread(app.db, (await post()).threadId);
  const heading = { title: 'Köp nu', kind: 'question', tags: [], version: 1 } as const;
  const rename = async () => editHeading(app, newcomer.actor, (await post()).threadId, heading);

  it('waits again when its author changes it, until a moderator has read that too', async () => {
    await editPost(app, newcomer.actor, postId, { body: 'Köp nu.', version: 1 });
    expect(await post()).toMatchObject({ state: 'awaiting', bodyMd: 'Köp nu.' });
    expect(await thread()).toMatchObject({ state: 'awaiting', posts: 0 });
    expect(await openQueue(app, world.coordinator.actor)).toMatchObject([{ postId, waitsFor: 'first-post' }]);
    await decide('approve', 2, 2);
    expect(await post()).toMatchObject({ state: 'visible' });
    expect(await thread()).toMatchObject({ state: 'visible', posts: 1 });
  });

  it('stays shown when it is changed once its author is known', async () => {
    const { thread: other, organisation } = world;
    for (const body of ['Två.', 'Tre.'])
      await makePost(app, { thread: other, author: newcomer, organisation, body });
    await editPost(app, newcomer.actor, postId, { body: 'Jag var ny här.', version: 1 });
    expect(await post()).toMatchObject({ state: 'visible' });
    expect(await rename()).toMatchObject({ ok: true });
    expect(await thread()).toMatchObject({ state: 'visible' });
  });

  it('waits for some time yet when it points at more than two other places', async () => {
    const { thread: other, organisation, category } = world;
    for (const body of ['Två.', 'Tre.'])
      await makePost(app, { thread: other, author: newcomer, organisation, body });
    const links = (count: number) =>
      Array.from({ length: count }, (_, n) => `https://${n}.example`).join(' ');
    const stateOf = async (body: string) => {
      app.clock.advance({ minutes: 5 });
      const input = { category: category.slug, title: 'Läs mer', kind: 'news' } as const;
      const outcome = await startThread(app, newcomer.actor, { ...input, body });
      return outcome.ok && (await findPost(app.db, outcome.value))?.state;
    };
    expect(await stateOf(links(2))).toBe('visible');
    expect(await stateOf(links(3))).toBe('awaiting');
    await editPost(app, newcomer.actor, postId, { body: links(3), version: 1 });
    expect(await post()).toMatchObject({ state: 'awaiting' });
    for (let n = 0; n < 8; n += 1) await makePost(app, { thread: other, author: newcomer, organisation });
    expect(await stateOf(links(3))).toBe('visible');
  });

  it('stays shown when the same words are saved', async () => {
    await editPost(app, newcomer.actor, postId, { body: 'Jag är ny här.', version: 1 });
    expect(await post()).toMatchObject({ state: 'visible' });
  });

  it('waits with its heading, which is not changed over the answers of others', async () => {
    expect(await rename()).toMatchObject({ ok: true });
    expect(await post()).toMatchObject({ state: 'awaiting' });
    expect(await thread()).toMatchObject({ state: 'awaiting', title: 'Köp nu' });
    await decide('approve', 2);
    await makePost(app, { thread: { id: (await post()).threadId }, author: world.author });
    const again = { ...heading, title: 'Köp mer', version: 2 };
    const { threadId } = await post();
    expect(await editHeading(app, newcomer.actor, threadId, again)).toMatchObject({
      errors: { title: { code: 'heading-answered' } },
    });
    const tagged = { ...again, title: 'Köp nu', kind: 'news' } as const;
    expect(await editHeading(app, newcomer.actor, threadId, tagged)).toMatchObject({ ok: true });
    expect(await thread()).toMatchObject({ state: 'visible', kind: 'news' });
  });

  it('is told of each time that it waits', async () => {
    const unread = async () => {
      for (const event of await listEventsAfter(app.db, 0, 100)) await noticeConsumer.handle(app, event);
      return countUnread(app, world.coordinator.actor);
    };
    expect(await unread()).toBe(0);
    await editPost(app, newcomer.actor, postId, { body: 'Köp nu.', version: 1 });
    expect(await unread()).toBe(1);
    await decide('approve', 2, 2);
    expect(await unread()).toBe(0);
    await editPost(app, newcomer.actor, postId, { body: 'Köp mer.', version: 2 });
    expect(await unread()).toBe(1);
  });
});
