import { beforeEach, expect, it } from 'vitest';
import { type ChangedAnswer, editAnswer, writeAnswer } from '#src/features/forum/answers/answer-service.ts';
import { checkedDay } from '#src/features/forum/answers/law/law-rules.ts';
import { checkLaw } from '#src/features/forum/answers/law/law-service.ts';
import { readDidSo, readOwnWork } from '#src/features/forum/answers/own-work/own-work-service.ts';
import { findPost } from '#src/features/forum/posts/post-queries.ts';
import { readThreadPage } from '#src/features/forum/threads/thread-page-service.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { type MadeThread, makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('an answer', ({ app }) => {
  let organisation: MadeOrganisation;
  let colleague: MadePerson;
  let coordinator: MadePerson;
  let thread: MadeThread;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
    colleague = await makePerson(app, { scope: organisation });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    thread = await makeThread(app, { category: await makeCategory(app, { network }) });
  });

  const answer = async (more: Partial<Parameters<typeof writeAnswer>[3]> = {}) =>
    writeAnswer(app, colleague.actor, thread.id, { body: 'Det gör vi.', ...more });
  const today = () => app.clock.now().toISOString().slice(0, 10);

  it('tells how the own organisation did, by what it has described', async () => {
    const own = await makeEntry(app, { organisation });
    const id = value(await answer({ didEntryId: own.id }));
    expect(await findPost(app.db, id)).toMatchObject({ kind: 'did-so', didEntryId: own.id });
    expect((await readOwnWork(app, colleague.actor)).map((one) => one.id)).toEqual([own.id]);
    expect(await readDidSo(app, colleague.actor, own.id)).toMatchObject([
      { path: `${thread.path}#inlagg-2` },
    ]);
    expect(await readDidSo(app, anonymous, own.id)).toEqual([]);
  });

  it('never tells it by what another organisation has described', async () => {
    const theirs = await makeEntry(app, { organisation: await makeOrganisation(app) });
    expect(await answer({ didEntryId: theirs.id })).toMatchObject({
      errors: { didEntryId: { code: 'not-a-choice' } },
    });
  });

  it('tells it by an original that the own organisation uses, as long as it does', async () => {
    const theirs = await makeEntry(app, {
      organisation: await makeOrganisation(app, { name: 'Norrbruks kommun' }),
    });
    const adoption = {
      id: app.ids.next(),
      original_id: theirs.id,
      organisation_id: organisation.id,
      way: 'as-is',
      declared_by: null,
      declared_at: app.clock.now().toISOString(),
      ended_at: null,
    } as const;
    await app.db.insertInto('adoption').values(adoption).execute();
    expect(await readOwnWork(app, colleague.actor)).toMatchObject([
      { id: theirs.id, whose: 'Norrbruks kommun' },
    ]);
    value(await answer({ didEntryId: theirs.id }));
    await app.db.updateTable('adoption').set({ ended_at: app.clock.now().toISOString() }).execute();
    expect(await readOwnWork(app, colleague.actor)).toEqual([]);
  });

  it('of a coordinator without an organisation tells it by what those of the network have described', async () => {
    const own = await makeEntry(app, { organisation });
    await makeEntry(app, { organisation: await makeOrganisation(app) });
    expect(await readOwnWork(app, coordinator.actor)).toMatchObject([
      { id: own.id, whose: organisation.name },
    ]);
    const admin = await makePerson(app, { role: 'admin' });
    expect(await readOwnWork(app, admin.actor)).toEqual([]);
  });

  it('about law holds for a day that has come', async () => {
    expect(await answer({ isLaw: 'ja' })).toMatchObject({ errors: { lawAsOf: { code: 'required' } } });
    expect(await answer({ isLaw: 'ja', lawAsOf: '2999-01-01' })).toMatchObject({
      errors: { lawAsOf: { code: 'future-date' } },
    });
    const id = value(await answer({ isLaw: 'ja', lawAsOf: today() }));
    expect(await findPost(app.db, id)).toMatchObject({ lawAsOf: today(), lawCheckedAt: null });
    const other = value(await answer({ body: 'Vi med.', lawAsOf: today() }));
    expect((await findPost(app.db, other))?.lawAsOf).toBeNull();
  });

  it('becomes one about law afterwards, gets another day, and is none again', async () => {
    const id = value(await answer());
    const edit = (version: number, more: Partial<ChangedAnswer>, body = 'Det gör vi.') =>
      editAnswer(app, colleague.actor, id, { body, version, ...more });
    expect(await edit(1, { isLaw: 'ja', lawAsOf: '2999-01-01' })).toMatchObject({
      errors: { lawAsOf: { code: 'future-date' } },
    });
    value(await edit(1, { isLaw: 'ja', lawAsOf: '2026-03-01' }));
    expect(await findPost(app.db, id)).toMatchObject({ lawAsOf: '2026-03-01', version: 2 });
    await checkLaw(app, coordinator.actor, id, 2);
    app.clock.advance({ hours: 1 });
    value(await edit(2, { isLaw: 'ja', lawAsOf: '2026-04-01' }));
    const dated = await findPost(app.db, id);
    expect(dated).toMatchObject({ lawAsOf: '2026-04-01', version: 3 });
    expect(dated && checkedDay(dated)).toBeUndefined();
    // a form without the question leaves it as it is
    value(await edit(3, {}, 'Det gör vi också.'));
    expect(await findPost(app.db, id)).toMatchObject({ lawAsOf: '2026-04-01', version: 4 });
    value(await edit(4, { lawAsOf: '2026-04-01' }, 'Det gör vi också.'));
    expect(await findPost(app.db, id)).toMatchObject({ lawAsOf: null, version: 5 });
  });

  it('about law under an entry is checked by whoever coordinates a network', async () => {
    const common = await makeThread(app, {
      category: await makeCategory(app, { holds: 'entry-discussions' }),
    });
    const said = { body: 'Skollagen säger det.', isLaw: 'ja', lawAsOf: today() };
    const id = value(await writeAnswer(app, colleague.actor, common.id, said));
    await expect(checkLaw(app, colleague.actor, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await checkLaw(app, coordinator.actor, id, 1);
    expect(await findPost(app.db, id)).toMatchObject({ lawCheckedBy: coordinator.id });
  });

  it('about law names who has checked it to members alone', async () => {
    const open = await makeThread(app, { category: await makeCategory(app, { visibility: 'public' }) });
    const said = { body: 'Skollagen säger det.', isLaw: 'ja', lawAsOf: today() };
    const id = value(await writeAnswer(app, colleague.actor, open.id, said));
    await checkLaw(app, coordinator.actor, id, 1);
    const checker = async (actor: Actor) => {
      const page = await readThreadPage(app, actor, { id: open.id, number: 1 });
      return 'posts' in page ? page.posts.at(-1)?.lawCheckedBy : undefined;
    };
    expect(await checker(colleague.actor)).toBe(coordinator.name);
    expect(await checker(anonymous)).toBeNull();
  });

  it('about law is checked as it stands by the coordinator alone, who is named in the trail', async () => {
    const id = value(await answer({ isLaw: 'ja', lawAsOf: today() }));
    await expect(checkLaw(app, colleague.actor, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(checkLaw(app, coordinator.actor, id, 7)).rejects.toMatchObject({ code: 'conflict' });
    await checkLaw(app, coordinator.actor, id, 1);
    expect(await findPost(app.db, id)).toMatchObject({ lawCheckedBy: coordinator.id });
    const trail = await app.db.selectFrom('audit').select(['action', 'actor_id']).execute();
    expect(trail).toContainEqual({ action: 'post.law-checked', actor_id: coordinator.id });
    await expect(checkLaw(app, coordinator.actor, thread.postId, 1)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}
