import { beforeEach, expect, it } from 'vitest';
import { markHelped } from '#src/features/forum/answers/helped/helped-service.ts';
import { findPost } from '#src/features/forum/posts/post-queries.ts';
import { findThread } from '#src/features/forum/threads/thread-queries.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadePost,
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('an answer that helped', ({ app }) => {
  let asker: MadePerson;
  let colleague: MadePerson;
  let coordinator: MadePerson;
  let thread: MadeThread;
  let answer: MadePost;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    asker = await makePerson(app, { scope: organisation });
    colleague = await makePerson(app, { scope: organisation });
    coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    thread = await makeThread(app, { category: await makeCategory(app, { network }), author: asker });
    answer = await makePost(app, { thread, author: colleague });
  });

  const helped = async () => (await findThread(app.db, thread.id))?.helped;
  const events = async () => {
    const rows = await app.db.selectFrom('event').select('seq').where('kind', '=', 'post.helped').execute();
    return rows.length;
  };

  it('is said so by who asked, several times over, and taken back', async () => {
    const second = await makePost(app, { thread, author: colleague });
    expect(await markHelped(app, asker.actor, answer.id, true)).toBe(`${thread.path}#inlagg-2`);
    await markHelped(app, asker.actor, answer.id, true);
    await markHelped(app, asker.actor, second.id, true);
    expect(await helped()).toBe(2);
    expect(await events()).toBe(2);
    await markHelped(app, asker.actor, answer.id, false);
    expect(await helped()).toBe(1);
    expect((await findPost(app.db, answer.id))?.helpedAt).toBeNull();
  });

  it('is said so by those who look after the talk, and by nobody else', async () => {
    await markHelped(app, coordinator.actor, answer.id, true);
    expect(await helped()).toBe(1);
    for (const actor of [colleague.actor, anonymous]) {
      await expect(markHelped(app, actor, answer.id, false)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await helped()).toBe(1);
  });

  it('is never the question itself, nor one that is not shown', async () => {
    const hidden = await makePost(app, { thread, author: asker, state: 'hidden' });
    for (const id of [thread.postId, hidden.id]) {
      await expect(markHelped(app, asker.actor, id, true)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await helped()).toBe(0);
  });
});
