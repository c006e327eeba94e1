import { expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { mergeThread } from '#src/features/forum/moderation/care/merge-service.ts';
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
    const actor = await actorOf(app.db, follower.id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.map(({ object, notices }) => [object?.title, ...notices.map(({ view }) => view.title)]);
  }

  it('hears of what is written there, under its heading', async () => {
    const world = await makeModeratedWorld(app);
    expect(await mergedInto(world, world.category)).toEqual([['Samma fråga', 'Svar i ”Samma fråga”']]);
  });

  it('hears nothing of it where they may not read', async () => {
    const world = await makeModeratedWorld(app);
    const { network } = world;
    const visibility = `role:coordinator:${network.id}` as const;
    expect(await mergedInto(world, await makeCategory(app, { network, visibility }))).toEqual([]);
  });
});
