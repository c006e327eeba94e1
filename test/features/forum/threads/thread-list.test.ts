import { expect, it } from 'vitest';
import type { Category } from '#src/features/forum/categories/category.ts';
import type { ThreadListQuery } from '#src/features/forum/threads/list/thread-list.ts';
import { readThreadList, type ThreadList } from '#src/features/forum/threads/list/thread-list-service.ts';
import { markRead } from '#src/features/forum/threads/reading-marks.ts';
import { type Actor, anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const whole: ThreadListQuery = { kind: undefined, tag: undefined, isUnhelped: false, after: undefined };

describeOnEachEngine('A list of threads', ({ app }) => {
  /** A thread as it is after everything about it was written in the log. */
  async function thread(
    category: Category,
    title: string,
    given: Partial<Parameters<typeof makeThread>[1]> & { answers?: number; hasHelped?: boolean } = {},
  ) {
    app.clock.advance({ minutes: 1 });
    const { answers = 0, hasHelped = false, ...rest } = given;
    const made = await makeThread(app, { category, title, ...rest });
    for (let n = 0; n < answers; n += 1) await makePost(app, { thread: made, hasHelped });
    await tell(made.id);
    return made;
  }
  const tell = (id: string) =>
    app.db
      .transaction()
      .execute((trx) =>
        app.events.append(trx, { kind: 'thread.changed', actor: system, subject: { type: 'thread', id } }),
      );
  const read = (actor: Actor, category: Category, query: Partial<ThreadListQuery> = {}) =>
    readThreadList(app, actor, [category], { ...whole, ...query });
  const titles = ({ threads }: ThreadList) => threads.map(({ title }) => title);

  it('shows what was written in last first, visible threads alone', async () => {
    const category = await makeCategory(app);
    const first = await thread(category, 'Först');
    await thread(category, 'Sedan');
    for (const state of ['awaiting', 'hidden', 'removed', 'merged'] as const)
      await thread(category, state, { state });
    await thread(await makeCategory(app), 'Annan kategori');
    expect(titles(await read(system, category))).toEqual(['Sedan', 'Först']);
    app.clock.advance({ minutes: 1 });
    await makePost(app, { thread: first });
    expect(titles(await read(system, category))).toEqual(['Först', 'Sedan']);
  });

  it('pages without showing anything twice while people post', async () => {
    const category = await makeCategory(app);
    const made = [];
    for (let n = 1; n <= 45; n += 1) made.push(await thread(category, `Tråd ${n}`));
    const first = await read(system, category);
    app.clock.advance({ minutes: 1 });
    await makePost(app, { thread: made[44] ?? { id: '' } });
    await thread(category, 'Ny');
    const second = await read(system, category, { after: first.next });
    const third = await read(system, category, { after: second.next });
    const all = [first, second, third].flatMap(titles);
    expect(all).toEqual(Array.from({ length: 45 }, (_, n) => `Tråd ${45 - n}`));
    expect(third.next).toBeUndefined();
  });

  it('keeps pinned threads first until their day', async () => {
    const category = await makeCategory(app);
    const pinnedUntil = new Date(app.clock.now().getTime() + 86_400_000).toISOString();
    await thread(category, 'Fäst', { pinnedUntil });
    await thread(category, 'Vanlig');
    const now = await read(system, category);
    expect([now.pinned.map(({ title }) => title), titles(now)]).toEqual([['Fäst'], ['Vanlig']]);
    app.clock.advance({ days: 2 });
    const later = await read(system, category);
    expect([later.pinned, titles(later)]).toEqual([[], ['Vanlig', 'Fäst']]);
  });

  it('is narrowed by kind, tag and whether an answer helped, and counts what each choice gives', async () => {
    const category = await makeCategory(app);
    const tag = { vocabulary: 'tier', value: 'promoting' };
    await thread(category, 'Olöst', { tags: [tag] });
    await thread(category, 'Löst', { answers: 1, hasHelped: true });
    await thread(category, 'Nyhet', { kind: 'news', tags: [tag] });
    const { choices, total } = await read(system, category);
    expect([total, choices.unhelped]).toEqual([3, 1]);
    expect(choices.kinds).toEqual([
      { value: 'question', count: 2 },
      { value: 'news', count: 1 },
    ]);
    expect(choices.tags).toEqual([{ value: 'tier:promoting', count: 2 }]);
    expect(titles(await read(system, category, { isUnhelped: true }))).toEqual(['Olöst']);
    expect(titles(await read(system, category, { kind: 'news' }))).toEqual(['Nyhet']);
    expect(titles(await read(system, category, { tag: 'tier:promoting' }))).toEqual(['Nyhet', 'Olöst']);
  });

  it('tells members how many posts they have not read, and who asks; visitors neither', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const reader = await makePerson(app, { scope: organisation });
    const author = await makePerson(app, { scope: organisation, name: 'Astrid Demo' });
    const category = await makeCategory(app, { visibility: 'public' });
    const opened = await thread(category, 'Öppnad', { author, organisation });
    await makePost(app, { thread: opened, state: 'hidden' });
    await makePost(app, { thread: opened });
    await thread(category, 'Oöppnad', { author, organisation });
    markRead(app, reader.id, opened.id, 1);
    const shown = async (actor: Actor) =>
      (await read(actor, category)).threads.map(({ title, unread, author: { name } }) => ({
        title,
        unread,
        name,
      }));
    expect(await shown(reader.actor)).toEqual([
      { title: 'Oöppnad', unread: 'new', name: 'Astrid Demo' },
      { title: 'Öppnad', unread: 1, name: 'Astrid Demo' },
    ]);
    expect(await shown(anonymous)).toEqual([
      { title: 'Oöppnad', unread: undefined, name: null },
      { title: 'Öppnad', unread: undefined, name: null },
    ]);
    markRead(app, reader.id, opened.id, 3);
    markRead(app, reader.id, opened.id, 2);
    app.clock.advance({ days: 15 });
    expect((await shown(reader.actor)).map(({ unread }) => unread)).toEqual([undefined, undefined]);
  });
});
