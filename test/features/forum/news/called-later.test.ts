import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { editPost } from '#src/features/forum/posts/edit-service.ts';
import { openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { settle } from '../../notifications/post-office.ts';
import { beginThread, follow, setMember, turnPost, write } from '../../notifications/talk.ts';

describeOnEachEngine('who is called on in a post that is changed', ({ app }) => {
  let category: Category;
  let author: MadePerson;
  let called: MadePerson;
  let colleague: MadePerson;
  let thread: Awaited<ReturnType<typeof beginThread>>;
  let post: string;

  beforeEach(async () => {
    const organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    const member = (name: string) => makePerson(app, { scope: organisation, name });
    author = await member('Demo Frågare');
    called = await member('Demo Åsén');
    colleague = await member('Demo Kollega');
    category = await makeCategory(app);
    thread = await beginThread(app, { category, author, title: 'SIP' });
    post = await write(app, thread, { author });
    await settle(app);
    app.clock.advance({ minutes: 1 });
  });

  const change = async (body: string, version = 1) => {
    const changed = await editPost(app, author.actor, post, { body, version });
    if (!changed.ok) throw new Error(JSON.stringify(changed.errors));
  };
  const told = async (person: MadePerson) => {
    await settle(app);
    const actor = await actorOf(app.db, person.id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.flatMap(({ notices }) => notices.map(({ notice }) => notice.because));
  };

  it('is told, once, and nobody else', async () => {
    await change('Vad säger @Demo Åsén?');
    expect(await told(called)).toEqual(['mentioned']);
    expect(await told(colleague)).toEqual([]);
    await change('Vad säger @Demo Åsén? Och @Demo Kollega?', 2);
    await turnPost(app, thread, post, 'hidden');
    await turnPost(app, thread, post, 'visible');
    expect(await told(called)).toEqual(['mentioned']);
    expect(await told(colleague)).toEqual(['mentioned']);
    expect(await told(author)).toEqual([]);
  });

  it('is told when the post was told of before, for whatever they follow', async () => {
    await follow(app, called, { type: 'thread', id: thread.id });
    post = await write(app, thread, { author });
    expect(await told(called)).toEqual(['followed']);
    await change('Vad säger @Demo Åsén?');
    expect(await told(called)).toEqual(['mentioned', 'followed']);
  });

  it('is told once by a change that comes before the post was told of', async () => {
    post = await write(app, thread, { author });
    app.clock.advance({ minutes: 1 });
    await change('Vad säger @Demo Åsén?');
    expect(await told(called)).toEqual(['mentioned']);
  });

  it('hears of a hidden post when it is shown, and of none that they may not read', async () => {
    await app.db.updateTable('post').set({ state: 'hidden' }).where('id', '=', post).execute();
    await change('Vad säger @Demo Åsén?');
    expect(await told(called)).toEqual([]);
    await turnPost(app, thread, post, 'visible');
    expect(await told(called)).toEqual(['mentioned']);
    await setMember(app, called, false);
    expect(await told(called)).toEqual([]);
  });
});
