import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { changeFollows } from '#src/features/notifications/follow/follow-service.ts';
import { groupNotices } from '#src/features/notifications/notices/group-notices.ts';
import { listNotices } from '#src/features/notifications/notices/notice-queries.ts';
import {
  countUnread,
  markRead,
  noteObjectRead,
  openNotices,
} from '#src/features/notifications/notices/notice-service.ts';
import { noticeConsumer } from '#src/features/notifications/notices/tell-people.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory } from '#test/support/factories/forum-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { settle, wait } from './post-office.ts';
import { beginThread, follow, moveThread, setMember, turnPost, write } from './talk.ts';

describeOnEachEngine('notices', ({ app }) => {
  let organisation: MadeOrganisation;
  let category: Category;
  let asker: MadePerson;
  let helper: MadePerson;
  let reader: MadePerson;
  beforeEach(async () => {
    organisation = await makeOrganisation(app, { network: await makeNetwork(app) });
    category = await makeCategory(app);
    asker = await makePerson(app, { scope: organisation, name: 'Fråga Exempel' });
    helper = await makePerson(app, { scope: organisation, name: 'Svar Exempel' });
    reader = await makePerson(app, { scope: organisation, name: 'Läs Exempel' });
  });
  /** What the person is told, as the page shows it: the reason and the line. */
  async function told(person: MadePerson): Promise<string[]> {
    await settle(app);
    const actor = await actorOf(app.db, person.id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    return groups.flatMap(({ object, notices }) =>
      notices.map(({ notice, view }) => `${object?.title ?? '–'} · ${notice.because} · ${view.title}`),
    );
  }
  const unread = async (person: MadePerson) => countUnread(app, await actorOf(app.db, person.id));

  it('tell the one who asked of an answer, those who follow of the post, and its author of nothing', async () => {
    const thread = await beginThread(app, { category, author: asker, title: 'SIP' });
    await settle(app);
    await follow(app, reader, { type: 'category', id: category.id });
    await write(app, thread, { author: helper });
    expect(await told(asker)).toEqual(['SIP · answered · Svar i ”SIP”']);
    expect(await told(reader)).toEqual(['Fråga nätverket · followed · Svar i ”SIP”']);
    expect(await told(helper)).toEqual([]);
  });

  it('stand together when there is nothing to go to but what they tell of', async () => {
    const thread = await beginThread(app, { category, author: asker, title: 'SIP' });
    await write(app, thread, { author: helper });
    await write(app, thread, { author: reader });
    await settle(app);
    const rows = await listNotices(app.db, asker.id, { limit: 5 });
    const homeless = rows.map((row) => ({ ...row, object: { ...row.object, id: app.ids.next() } }));
    const groups = await groupNotices(app, await actorOf(app.db, asker.id), homeless, 'sv');
    expect(groups.map(({ object, notices }) => [object, notices.length])).toEqual([[undefined, 2]]);
  });

  it('come to whoever has written in a thread, once a post, unless they have said otherwise', async () => {
    const thread = await beginThread(app, { category, author: asker, title: 'SIP' });
    await write(app, thread, { author: helper });
    await settle(app);
    await follow(app, helper, { type: 'category', id: category.id });
    await write(app, thread, { author: reader });
    expect(await told(helper)).toEqual(['SIP · followed · Svar i ”SIP”']);
    await changeFollows(app, reader.actor, { personal: 'off', wrote: 'none', hasWeek: [], follows: [] });
    const other = await beginThread(app, { category, author: asker, title: 'Mer' });
    await write(app, other, { author: reader });
    await settle(app);
    await write(app, other, { author: helper });
    expect((await told(reader)).filter((line) => line.includes('Mer'))).toEqual([]);
  });

  it('call those who are named in a post, and say so before they say that one follows', async () => {
    const thread = await beginThread(app, { category, author: asker, title: 'SIP' });
    await settle(app);
    await follow(app, reader, { type: 'thread', id: thread.id });
    const post = await write(app, thread, { author: helper });
    const at = app.clock.now().toISOString();
    await app.db.insertInto('post_mention').values({ post_id: post, person_id: reader.id, at }).execute();
    expect(await told(reader)).toEqual(['SIP · mentioned · Svar i ”SIP”']);
  });

  it('tell of a post when a moderator lets it through, and not again when it has been hidden for a while', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    const thread = await beginThread(app, { category, author: asker, state: 'visible', title: 'SIP' });
    const post = await write(app, thread, { author: helper, state: 'awaiting' });
    expect(await told(reader)).toHaveLength(1);
    for (const state of ['visible', 'hidden', 'visible'] as const) await turnPost(app, thread, post, state);
    expect(await told(reader)).toHaveLength(2);
  });

  it('show nothing of what was hidden, moved out of sight or lost with the membership', async () => {
    const closed = await makeCategory(app, { visibility: 'closed-group' });
    await follow(app, reader, { type: 'category', id: category.id });
    const thread = await beginThread(app, { category, author: asker, title: 'Ett' });
    const post = await write(app, thread, { author: helper });
    expect(await told(reader)).toHaveLength(2);
    expect(await unread(reader)).toBe(2);
    await turnPost(app, thread, post, 'hidden');
    expect(await told(reader)).toHaveLength(1);
    expect(await unread(reader)).toBe(1);
    await setMember(app, reader, false);
    expect(await told(reader)).toEqual([]);
    expect(await unread(reader)).toBe(0);
    await setMember(app, reader, true);
    await moveThread(app, thread, closed);
    expect(await told(reader)).toEqual([]);
    expect(await unread(reader)).toBe(0);
    await write(app, { ...thread, category: closed }, { author: helper });
    expect(await told(reader)).toEqual([]);
  });

  it('are not written for whoever may not see it, sleeps or is suspended', async () => {
    const people = [reader, helper];
    for (const person of people) await follow(app, person, { type: 'category', id: category.id });
    await setMember(app, reader, false);
    await app.db.updateTable('person').set({ state: 'suspended' }).where('id', '=', helper.id).execute();
    await beginThread(app, { category, author: asker });
    await settle(app);
    expect(await app.db.selectFrom('notice').selectAll().execute()).toEqual([]);
  });

  it('are read one by one, all at once, or by reading where it happened', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    const first = await beginThread(app, { category, author: asker, title: 'Ett' });
    await write(app, first, { author: helper });
    await beginThread(app, { category, author: asker, title: 'Två' });
    await settle(app);
    expect(await unread(reader)).toBe(3);
    noteObjectRead(app, reader.actor, { type: 'thread', id: first.id });
    expect(await unread(reader)).toBe(1);
    app.clock.advance({ minutes: 1 });
    await write(app, first, { author: helper });
    await settle(app);
    expect(await unread(reader)).toBe(2);
    const page = await openNotices(app, reader.actor, { before: undefined, lang: 'sv' });
    const [newest] = [...page.unread];
    await markRead(app, helper.actor, { id: newest ?? '' });
    expect(await unread(reader)).toBe(2);
    await markRead(app, reader.actor, { id: newest ?? '' });
    expect(await unread(reader)).toBe(1);
    await markRead(app, reader.actor, { upTo: page.upTo ?? '' });
    expect(await unread(reader)).toBe(0);
  });

  it('page on, newest first, and stay right while more comes', async () => {
    await follow(app, reader, { type: 'category', id: category.id });
    const thread = await beginThread(app, { category, author: asker });
    for (let n = 0; n < 35; n += 1) await write(app, thread, { author: helper });
    await settle(app);
    const first = await openNotices(app, reader.actor, { before: undefined, lang: 'sv' });
    await write(app, thread, { author: helper });
    await settle(app);
    const second = await openNotices(app, reader.actor, { before: first.next, lang: 'sv' });
    const ids = [first, second].flatMap((page) =>
      page.groups.flatMap(({ notices }) => notices.map(({ notice }) => notice.seq)),
    );
    expect(ids).toHaveLength(36);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(second.next).toBeUndefined();
  });

  it('of an entry reach those who follow it, its organisation or what it is about; its author follows it', async () => {
    const writer = await makePerson(app, { scope: organisation, role: 'editor' });
    await follow(app, reader, { type: 'organisation', id: organisation.id });
    await follow(app, helper, { type: 'tag', id: 'tier:remedial' });
    const { id } = await makeEntry(app, { organisation, content: { title: 'Närvaroteam' } });
    expect(await told(reader)).toEqual(['Hällinge kommun · followed · Ny beskrivning: Närvaroteam']);
    expect(await told(helper)).toHaveLength(1);
    await app.db.updateTable('entry').set({ created_by: writer.id }).where('id', '=', id).execute();
    const [published] = (await listEventsAfter(app.db, 0, 100)).filter(
      ({ kind }) => kind === 'entry.published',
    );
    if (published) await noticeConsumer.handle(app, published);
    const follows = await app.db
      .selectFrom('follow')
      .selectAll()
      .where('person_id', '=', writer.id)
      .execute();
    expect(follows).toMatchObject([{ object_type: 'entry', object_id: id, because: 'wrote' }]);
    expect(await told(helper)).toHaveLength(1);
  });

  it('are forgotten after ninety days', async () => {
    await follow(app, reader, { type: 'category', id: category.id }, 'off');
    await beginThread(app, { category, author: asker });
    await settle(app);
    app.clock.advance({ days: 89 });
    const rule = app.registries.retention.find(({ table }) => table === 'notice');
    if (rule?.keep === 'permanent' || !rule) throw new Error('kept for ever');
    const before = (days: number) => new Date(app.clock.now().getTime() - days * 86_400_000).toISOString();
    expect(await rule.sweep(app, before(rule.keep.days))).toBe(0);
    await wait(app, 48);
    expect(await rule.sweep(app, before(rule.keep.days))).toBe(1);
  });
});
