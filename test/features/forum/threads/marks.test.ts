import { expect, it } from 'vitest';
import { readBookmarks } from '#src/features/forum/threads/marks/bookmark-service.ts';
import { bookmarkPost, thankForPost } from '#src/features/forum/threads/marks/mark-service.ts';
import { readThreadPage } from '#src/features/forum/threads/thread-page-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('Thanks and bookmarks', ({ app }) => {
  async function stage() {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const author = await makePerson(app, { scope: organisation });
    const category = await makeCategory(app, { visibility: 'public' });
    const thread = await makeThread(app, { category, author, organisation });
    return {
      author,
      category,
      thread,
      reader: await makePerson(app, { scope: organisation, name: 'Bo Demo' }),
    };
  }
  const first = async (actor: Actor, id: string) => {
    const page = await readThreadPage(app, actor, { id, number: 1 });
    if ('movedTo' in page) throw new Error('moved');
    return { thanks: page.posts[0]?.thanks, own: page.own };
  };

  it('count thanks once for each person, who may take them back', async () => {
    const { thread, reader, author } = await stage();
    for (const isOn of [true, true]) await thankForPost(app, reader.actor, thread.postId, isOn);
    const { thanks, own } = await first(author.actor, thread.id);
    expect([thanks, own?.thanks.get(thread.postId)?.map(({ name }) => name)]).toEqual([1, ['Bo Demo']]);
    expect(await first(anonymous, thread.id)).toEqual({ thanks: 1, own: undefined });
    await thankForPost(app, reader.actor, thread.postId, false);
    expect((await first(anonymous, thread.id)).thanks).toBe(0);
    const told = await app.db
      .selectFrom('event')
      .select('kind')
      .where('subject_id', '=', thread.id)
      .execute();
    expect(told.map(({ kind }) => kind)).toEqual(['post.thanked', 'post.thanked']);
  });

  it('are not for one’s own posts, for what is hidden, or for visitors', async () => {
    const { thread, author, reader } = await stage();
    const hidden = await makePost(app, { thread, author, state: 'hidden' });
    const thank = (actor: Actor, id: string) => thankForPost(app, actor, id, true);
    await expect(thank(author.actor, thread.postId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(thank(anonymous, thread.postId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(thank(reader.actor, hidden.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keep posts for the person alone, as long as the person may see them', async () => {
    const { thread, reader, author } = await stage();
    const second = await makePost(app, { thread, author, body: 'Vi **delar** tjänsten.' });
    for (const id of [thread.postId, second.id]) {
      app.clock.advance({ minutes: 1 });
      await bookmarkPost(app, reader.actor, id, true);
    }
    const kept = async (actor: Actor) => (await readBookmarks(app, actor, null)).bookmarks;
    expect((await kept(reader.actor)).map(({ postId, excerpt }) => [postId, excerpt])).toEqual([
      [second.id, 'Vi delar tjänsten.'],
      [thread.postId, 'Vi delar en skolkurator med grannkommunen. Räcker det?'],
    ]);
    expect(await kept(author.actor)).toEqual([]);
    await app.db.updateTable('post').set({ state: 'hidden' }).where('id', '=', second.id).execute();
    expect(await kept(reader.actor)).toHaveLength(1);
    await bookmarkPost(app, reader.actor, thread.postId, false);
    expect(await kept(reader.actor)).toEqual([]);
  });
});
