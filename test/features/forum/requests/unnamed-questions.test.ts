import { beforeEach, expect, it } from 'vitest';
import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { markHelped } from '#src/features/forum/answers/helped/helped-service.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import { writePost } from '#src/features/forum/posts/post-service.ts';
import {
  askedBeforeAsking,
  askUnnamed,
  openAsking,
  withdrawQuestion,
} from '#src/features/forum/requests/asking-service.ts';
import { openQuestion, putQuestion, returnQuestion } from '#src/features/forum/requests/handling-service.ts';
import { questionNews } from '#src/features/forum/requests/question-news-text.ts';
import { questionTasks } from '#src/features/forum/requests/question-tasks-text.ts';
import { findPlace } from '#src/features/forum/threads/find-place.ts';
import { readThreadPage } from '#src/features/forum/threads/thread-page-service.ts';
import { findThread } from '#src/features/forum/threads/thread-queries.ts';
import { keepDraft, listOwnDrafts } from '#src/features/forum/writing/drafts/draft-service.ts';
import { openNotices } from '#src/features/notifications/notices/notice-service.ts';
import { withConfirmed } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeThread } from '#test/support/factories/forum-factory.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';
import { settle } from '../../notifications/post-office.ts';

const words = { title: 'Hur gör ni när ingen svarar?', body: 'Vi ringer och ingen svarar.' };

describeOnEachEngine('a question without the name of the municipality', ({ app }) => {
  let network: MadeNetwork;
  let asker: MadePerson;
  let colleague: MadePerson;
  let coordinator: MadePerson;
  let admin: MadePerson;

  beforeEach(async () => {
    network = await makeNetwork(app);
    await app.db.transaction().execute((trx) => beginCategories(app, trx, network.id));
    const organisation = await makeOrganisation(app, { network, name: 'Gränsmåla kommun' });
    asker = await makePerson(app, { scope: organisation });
    colleague = await makePerson(app, { scope: organisation });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    admin = await makePerson(app, { role: 'admin' });
  });

  const ask = async () => value(await askUnnamed(app, asker.actor, { network: network.id, ...words }));
  const put = async () => {
    await putQuestion(app, coordinator.actor, await ask(), words);
    const { id } = await app.db.selectFrom('thread').select('id').executeTakeFirstOrThrow();
    const thread = await findThread(app.db, id);
    if (!thread) throw new Error('The question is not put.');
    return { thread };
  };
  /** What the person is told, the newest first. */
  const told = async (person: MadePerson) => {
    await settle(app);
    const actor = await actorOf(app.db, person.id);
    const { groups } = await openNotices(app, actor, { before: undefined, lang: 'sv' });
    const all = groups.flatMap(({ notices }) => notices);
    return all
      .toSorted((a, b) => b.notice.seq - a.notice.seq)
      .map(({ notice, view }) => ({ because: notice.because, title: view.title, by: view.by }));
  };
  const stateOf = async () => (await openAsking(app, asker.actor)).own[0]?.state;

  it('waits for the coordinator, who alone sees who asks', async () => {
    const id = await ask();
    expect((await openQuestion(app, coordinator.actor, id)).asker?.name).toBe(asker.name);
    for (const { actor } of [asker, colleague, admin])
      await expect(openQuestion(app, actor, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await questionTasks.list(app, coordinator.actor)).toHaveLength(1);
    expect(await questionTasks.list(app, admin.actor)).toEqual([]);
    expect((await openAsking(app, colleague.actor)).own).toEqual([]);
    expect((await openAsking(app, admin.actor)).own).toEqual([]);
  });

  it('is kept as a draft that only the asker sees, until it is asked', async () => {
    const values = { ...words, network: network.id };
    expect(await keepDraft(app, asker.actor, { place: 'unnamed', values })).toMatchObject({ ok: true });
    expect((await openAsking(app, asker.actor)).values).toMatchObject(values);
    for (const { actor } of [colleague, coordinator, admin])
      expect((await openAsking(app, actor)).values).toMatchObject({ title: '', body: '' });
    expect(await listOwnDrafts(app, asker.actor)).toMatchObject([
      { title: words.title, where: { path: '/forum/ny/utan-kommunnamn' } },
    ]);
    expect(
      await app.db.selectFrom('event').select('kind').where('actor_id', '=', asker.id).execute(),
    ).toEqual([]);
    await ask();
    expect(await listOwnDrafts(app, asker.actor)).toEqual([]);
  });

  it('leaves no trace of who asked in the log or the trail', async () => {
    const id = await ask();
    value(await putQuestion(app, coordinator.actor, id, words));
    const events = await app.db.selectFrom('event').selectAll().execute();
    const trail = await app.db.selectFrom('audit').selectAll().execute();
    const drafts = await app.db.selectFrom('post').selectAll().execute();
    const threads = await app.db.selectFrom('thread').selectAll().execute();
    const about = events.filter(({ kind }) => /^(question|thread|post)\./.test(kind));
    expect(about.map(({ kind }) => kind)).toEqual(['question.asked', 'question.posted', 'thread.started']);
    for (const rows of [about, trail.filter(({ actor_id }) => actor_id === asker.id), drafts, threads])
      expect(JSON.stringify(rows)).not.toContain(asker.id);
  });

  it('is put by the coordinator as that of a municipality in the network, and the asker is told', async () => {
    const id = await ask();
    const postId = value(
      await putQuestion(app, coordinator.actor, id, { ...words, title: 'Hur gör ni då?' }),
    );
    const place = await findPlace(app, colleague.actor, postId);
    const threadId = /[0-9a-f-]{36}/.exec(place)?.[0] ?? '';
    const page = await readThreadPage(app, colleague.actor, { id: threadId, number: 1 });
    if ('movedTo' in page) throw new Error('moved');
    expect(page.posts[0]?.author).toMatchObject({ isUnnamed: true, name: null, organisation: null });
    expect(page.thread.authorId).toBe(coordinator.id);
    expect((await openAsking(app, asker.actor)).own[0]).toMatchObject({ state: 'posted', body: '' });
    const news = await questionNews.news(app, {
      seq: 1,
      at: '',
      actorId: null,
      kind: 'question.posted',
      subjectType: 'question',
      subjectId: id,
      data: {},
    });
    expect(news?.to).toEqual([{ personId: asker.id, because: 'question-posted' }]);
    expect((await questionNews.present(app, asker.actor, [id], 'sv')).get(id)).toMatchObject({
      mailPath: '/mitt/notiser',
      isClosed: true,
    });
    expect((await questionNews.present(app, colleague.actor, [id], 'sv')).size).toBe(0);
    await expect(putQuestion(app, coordinator.actor, id, words)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is told of to its coordinators, who are not told who asks, until one has handled it', async () => {
    const other = await makePerson(app, { role: 'coordinator', scope: network });
    const id = await ask();
    const view = { title: 'En fråga utan kommunnamn väntar på dig', because: 'to-ask', by: '' };
    for (const person of [coordinator, other]) expect(await told(person)).toMatchObject([view]);
    for (const person of [asker, colleague, admin]) expect(await told(person)).toEqual([]);
    const notices = await app.db.selectFrom('notice').selectAll().execute();
    expect(JSON.stringify(notices)).not.toContain(asker.id);
    value(await putQuestion(app, coordinator.actor, id, words));
    for (const person of [coordinator, other])
      expect((await told(person)).filter(({ because }) => because === 'to-ask')).toEqual([]);
  });

  it('is followed by the asker as by anybody, who is told once that it is put, and of each answer', async () => {
    const { thread } = await put();
    expect(await told(asker)).toMatchObject([{ because: 'question-posted' }]);
    value(await writePost(app, colleague.actor, thread.id, { body: 'Vi ringer igen.' }));
    expect(await told(asker)).toMatchObject([{ because: 'followed' }, { because: 'question-posted' }]);
    const follows = await app.db.selectFrom('follow').selectAll().where('person_id', '=', asker.id).execute();
    expect(follows).toMatchObject([{ object_id: thread.id, because: 'asked', frequency: 'at-once' }]);
  });

  it('has answers that the asker says helped, without anybody seeing who says so', async () => {
    const { thread } = await put();
    const answer = value(await writePost(app, colleague.actor, thread.id, { body: 'Vi ringer igen.' }));
    const outsider = await makePerson(app, { scope: await makeOrganisation(app, { network }) });
    await expect(markHelped(app, outsider.actor, answer, true)).rejects.toMatchObject({ code: 'forbidden' });
    const isAsker = async ({ actor }: MadePerson) => {
      const page = await readThreadPage(app, actor, { id: thread.id, number: 1 });
      return 'isAsker' in page && page.isAsker;
    };
    expect([await isAsker(asker), await isAsker(outsider)]).toEqual([true, false]);
    await markHelped(app, asker.actor, answer, true);
    const posts = await app.db.selectFrom('post').selectAll().where('id', '=', answer).execute();
    expect(posts).toMatchObject([{ helped_by: null }]);
    expect(posts[0]?.helped_at).not.toBeNull();
    const events = await app.db.selectFrom('event').selectAll().where('kind', '=', 'post.helped').execute();
    expect(events).toMatchObject([{ actor_id: null }]);
    const trail = await app.db.selectFrom('audit').selectAll().execute();
    expect(
      JSON.stringify([events, trail.filter(({ object_id }) => object_id === answer), posts]),
    ).not.toContain(asker.id);
    expect(await told(colleague)).toMatchObject([{ because: 'helped', by: '' }]);
    await markHelped(app, asker.actor, answer, false);
    expect((await findThread(app.db, thread.id))?.helped).toBe(0);
  });

  it('leads the asker on when its thread is made a part of another', async () => {
    const { thread } = await put();
    const target = await makeThread(app, { category: thread.category });
    const change = { state: 'merged', merged_into_id: target.id } as const;
    await app.db.updateTable('thread').set(change).where('id', '=', thread.id).execute();
    expect((await openAsking(app, asker.actor)).own[0]?.path).toBe(target.path);
  });

  it('is put once when two coordinators do so at the same time, and not when it is taken back just then', async () => {
    const other = await makePerson(app, { role: 'coordinator', scope: network });
    const id = await ask();
    const both = await Promise.allSettled([
      putQuestion(app, coordinator.actor, id, words),
      putQuestion(app, other.actor, id, words),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const second = await ask();
    await Promise.allSettled([
      withdrawQuestion(app, asker.actor, second),
      putQuestion(app, coordinator.actor, second, words),
    ]);
    const threads = await app.db.selectFrom('thread').select('id').execute();
    expect(threads).toHaveLength((await stateOf()) === 'withdrawn' ? 1 : 2);
  });

  it('comes back with a reason, or is taken back by the asker alone', async () => {
    const id = await ask();
    await expect(withdrawQuestion(app, colleague.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    value(await returnQuestion(app, coordinator.actor, id, { reason: 'Redan besvarad.' }));
    expect((await openAsking(app, asker.actor)).own[0]).toMatchObject({
      state: 'returned',
      returnReason: 'Redan besvarad.',
      body: words.body,
    });
    await withdrawQuestion(app, asker.actor, await ask());
    expect(await stateOf()).toBe('withdrawn');
  });

  it('asks about the names that tell where it comes from, once', async () => {
    const named = { ...words, network: network.id, body: `Hur gör ni? ${asker.name} undrar.` };
    const asked = await askUnnamed(app, asker.actor, named);
    expect(asked).toMatchObject({
      errors: { body: { code: 'look-again', findings: [{ rule: 'own-name' }] } },
    });
    expect(await askedBeforeAsking(app, asker.actor, named)).toEqual(asked.ok ? {} : asked.errors);
    const findings = asked.ok ? [] : (asked.errors['body']?.findings ?? []);
    const sure = withConfirmed(asker.actor, new Set(findings.map(({ digest }) => digest)));
    expect(await askUnnamed(app, sure, named)).toMatchObject({ ok: true });
    const trail = await app.db.selectFrom('audit').selectAll().where('actor_id', '=', asker.id).execute();
    expect(trail).toEqual([]);
    const organisation = { ...named, body: 'Vi i Gränsmåla har provat.' };
    expect(await askUnnamed(app, asker.actor, organisation)).toMatchObject({
      errors: { body: { findings: [{ words: 'Gränsmåla' }] } },
    });
  });

  it('is asked in one’s own network, without identity numbers', async () => {
    const other = await makeNetwork(app);
    await app.db.transaction().execute((trx) => beginCategories(app, trx, other.id));
    expect(await askUnnamed(app, asker.actor, { network: other.id, ...words })).toMatchObject({
      errors: { network: { code: 'not-a-choice' } },
    });
    expect(
      await askUnnamed(app, asker.actor, { network: network.id, ...words, body: 'Om 20121212-1212' }),
    ).toMatchObject({ errors: { body: { code: 'identity-number' } } });
  });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}
