import { expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { mergeThread } from '#src/features/forum/moderation/care/merge-service.ts';
import { splitThread } from '#src/features/forum/moderation/care/split-service.ts';
import { findThread } from '#src/features/forum/threads/thread-queries.ts';
import { openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { settle } from '../../notifications/post-office.ts';
import { follow, write } from '../../notifications/talk.ts';
import { type ModeratedWorld, makeModeratedWorld } from '../moderation/moderated-world.ts';

describeOnEachEngine('who follows a thread that becomes a part of another', ({ app }) => {
  /** A member follows the world's thread, which is merged into one of the category; an answer is written there. */
  async function mergedInto(world: ModeratedWorld, category: Category) {
    const follower = await makePerson(app, { scope: world.organisation });
    await follow(app, follower, { type: 'thread', id: world.thread.id });
    const { author, organisation } = world;
    const target = await makeThread(app, { category, author, organisation, title: 'Samma fråga' });
    await mergeThread(app, world.coordinator.actor, world.thread.id, target.id);
    await settle(app);
    await write(app, target, { author });
    await settle(app);
    return noticesOf(follower.id);
  }

  async function noticesOf(personId: string) {
    const actor = await actorOf(app.db, personId);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.map(({ object, notices }) => [object?.title, ...notices.map(({ view }) => view.title)]);
  }

  it('is told so, follows the whole in its place, and hears of what is written there', async () => {
    const world = await makeModeratedWorld(app);
    const title = (await findThread(app.db, world.thread.id))?.title;
    expect(await mergedInto(world, world.category)).toEqual([
      ['Samma fråga', 'Svar i ”Samma fråga”', `”${title}” är nu en del av ”Samma fråga”`],
    ]);
    const followed = await app.db.selectFrom('follow').select('object_id').execute();
    expect(followed.map(({ object_id }) => object_id)).not.toContain(world.thread.id);
  });

  it('is told when posts become a thread of their own, and whoever wrote them is too', async () => {
    const world = await makeModeratedWorld(app);
    const { author, thread, category, organisation } = world;
    const follower = await makePerson(app, { scope: organisation });
    await follow(app, follower, { type: 'thread', id: thread.id }, 'weekly');
    const post = await write(app, thread, { author });
    await settle(app);
    const split = { title: 'En egen fråga', category: category.id, posts: [post] };
    await splitThread(app, world.coordinator.actor, thread.id, split);
    await settle(app);
    const title = (await findThread(app.db, thread.id))?.title;
    const words = `Inlägg i ”${title}” har blivit en egen tråd: En egen fråga`;
    expect((await noticesOf(follower.id)).flat()).toContain(words);
    expect(await noticesOf(author.id)).toContainEqual(['En egen fråga', words]);
    const follows = await app.db
      .selectFrom('follow as f')
      .innerJoin('thread as t', 't.id', 'f.object_id')
      .selectAll('f')
      .where('t.title', '=', split.title)
      .execute();
    expect(follows.find(({ person_id }) => person_id === follower.id)).toMatchObject({ frequency: 'weekly' });
    expect(follows.map(({ person_id }) => person_id)).toContain(author.id);
  });

  it('hears nothing of it where they may not read', async () => {
    const world = await makeModeratedWorld(app);
    const { network } = world;
    const visibility = `role:coordinator:${network.id}` as const;
    expect(await mergedInto(world, await makeCategory(app, { network, visibility }))).toEqual([]);
  });
});
