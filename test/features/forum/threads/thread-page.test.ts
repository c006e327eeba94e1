import { expect, it } from 'vitest';
import { findPlace } from '#src/features/forum/threads/find-place.ts';
import { readThreadPage, type ThreadPage } from '#src/features/forum/threads/thread-page-service.ts';
import { type Actor, anonymous, personActor } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('The page of a thread', ({ app }) => {
  async function stage() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const author = await makePerson(app, { scope: organisation, role: 'contact', name: 'Astrid Demo' });
    const category = await makeCategory(app, { network, visibility: 'public' });
    const by = { author, organisation, role: 'contact' as const };
    return {
      network,
      by,
      author,
      category,
      reader: await makePerson(app, { scope: organisation, name: 'Bo Demo' }),
      coordinator: await makePerson(app, { role: 'coordinator', scope: network }),
      thread: await makeThread(app, { category, ...by }),
    };
  }

  async function read(actor: Actor, { id }: Pick<MadeThread, 'id'>, number = 1): Promise<ThreadPage> {
    const page = await readThreadPage(app, actor, { id, number });
    if ('movedTo' in page) throw new Error(`moved to ${page.movedTo}`);
    return page;
  }

  it('shows visitors role and organisation, members also the name', async () => {
    const { thread, reader } = await stage();
    const open = await read(anonymous, thread);
    expect(open.posts[0]?.author).toMatchObject({ role: 'contact', name: null });
    expect(open.posts[0]?.author.organisation?.name).toBe('Hällinge kommun');
    expect(JSON.stringify(open)).not.toContain('Astrid');
    expect((await read(reader.actor, thread)).posts[0]?.author.name).toBe('Astrid Demo');
  });

  it('names nobody to those who have signed in and are not approved', async () => {
    const { thread, reader } = await stage();
    const at = app.clock.now().toISOString();
    const thanks = { post_id: thread.postId, person_id: reader.id, at };
    await app.db.insertInto('post_thanks').values(thanks).execute();
    const waiting = personActor({ personId: app.ids.next(), name: 'Eva Demo', memberships: [] });
    const page = await read(waiting, thread);
    expect(page.posts[0]).toMatchObject({ thanks: 1, author: { name: null } });
    expect(page.own?.thanks.size).toBe(0);
    expect((await read(reader.actor, thread)).own?.thanks.size).toBe(1);
  });

  it('says nothing of a municipality that asked without its name, to nobody', async () => {
    const { thread, by, coordinator } = await stage();
    await makePost(app, { thread, ...by, isForUnnamed: true });
    for (const actor of [anonymous, coordinator.actor]) {
      expect((await read(actor, thread)).posts[1]?.author).toMatchObject({
        isUnnamed: true,
        name: null,
        organisation: null,
      });
    }
  });

  it('keeps the words of what is hidden or removed for those who may read them, and what awaits out of sight', async () => {
    const { thread, by, author, reader, coordinator } = await stage();
    for (const state of ['hidden', 'removed', 'awaiting'] as const) {
      await makePost(app, { thread, ...by, state, body: `hemligt ${state}`, stateReason: 'skäl' });
    }
    const words = async (actor: Actor) => {
      const { posts } = await read(actor, thread);
      return posts.slice(1).map(({ state, html }) => `${state} ${html !== undefined}`);
    };
    for (const actor of [anonymous, reader.actor]) {
      expect(await words(actor)).toEqual(['hidden false', 'removed false']);
      expect(JSON.stringify(await read(actor, thread))).not.toContain('hemligt');
    }
    expect(await words(author.actor)).toEqual(['hidden true', 'removed false', 'awaiting true']);
    expect(await words(coordinator.actor)).toEqual(['hidden true', 'removed true', 'awaiting true']);
  });

  it('says nothing of an answered post that was moved to another thread', async () => {
    const { thread, reader } = await stage();
    const closed = await makeThread(app, {
      category: await makeCategory(app, { visibility: 'closed-group' }),
    });
    const { id } = await makePost(app, { thread, replyTo: { id: closed.postId } });
    const { posts } = await read(reader.actor, thread);
    expect(posts.find((post) => post.id === id)?.replyTo).toBeUndefined();
  });

  it('keeps every post on its page while people write and posts are taken away', async () => {
    const { thread, by } = await stage();
    for (let n = 2; n <= 45; n += 1)
      await makePost(app, { thread, ...by, state: n === 5 ? 'awaiting' : 'visible' });
    const second = await read(anonymous, thread, 33);
    expect(second.from).toBe(21);
    expect(second.posts.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 21));
    expect(second.ways).toEqual({ first: undefined, previous: 1, next: 41, last: undefined });
    expect((await read(anonymous, thread)).posts).toHaveLength(19);
  });

  it('leads to the first post that was not read, and never forgets what was', async () => {
    const { thread, by, reader } = await stage();
    for (let n = 2; n <= 22; n += 1) await makePost(app, { thread, ...by });
    expect((await read(reader.actor, thread)).own?.firstUnread).toBeUndefined();
    expect((await read(reader.actor, thread)).own?.firstUnread).toBe(21);
    expect((await read(reader.actor, thread, 21)).own?.firstUnread).toBe(21);
    await makePost(app, { thread, ...by, state: 'hidden' });
    await makePost(app, { thread, ...by });
    expect((await read(reader.actor, thread)).own?.firstUnread).toBe(24);
    expect((await read(reader.actor, thread)).own?.firstUnread).toBe(24);
  });

  it('is kept for everybody only in a category that is open to read', async () => {
    const { network, thread, by, category } = await stage();
    expect((await read(anonymous, thread)).cache?.dependsOn).toEqual(
      expect.arrayContaining([`thread:${thread.id}`, `category:${category.id}`]),
    );
    const closed = await makeCategory(app, { network, visibility: 'member' });
    const inside = await makeThread(app, { category: closed, ...by });
    expect((await read(by.author.actor, inside)).cache).toBeUndefined();
    await expect(read(anonymous, inside)).rejects.toMatchObject({ code: 'not-found' });
    await expect(findPlace(app, anonymous, inside.postId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leads from a merged thread to the other one', async () => {
    const { thread, by, category } = await stage();
    const old = await makeThread(app, { category, ...by, state: 'merged' });
    await app.db.updateTable('thread').set({ merged_into_id: thread.id }).where('id', '=', old.id).execute();
    expect(await readThreadPage(app, anonymous, { id: old.id, number: 1 })).toEqual({ movedTo: thread.path });
  });

  it('gives a post that is gone its place, and one that awaits only to those who see it', async () => {
    const { thread, by, author } = await stage();
    const removed = await makePost(app, { thread, ...by, state: 'removed' });
    const awaiting = await makePost(app, { thread, ...by, state: 'awaiting' });
    expect(await findPlace(app, anonymous, removed.id)).toBe(`${thread.path}#inlagg-2`);
    await expect(findPlace(app, anonymous, awaiting.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await findPlace(app, author.actor, awaiting.id)).toBe(`${thread.path}#inlagg-3`);
  });
});
