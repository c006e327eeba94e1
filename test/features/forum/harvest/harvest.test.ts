import { beforeEach, expect, it } from 'vitest';
import {
  answerHarvest,
  openHarvestQuestion,
  readHarvests,
} from '#src/features/forum/harvest/answers/harvest-answer-service.ts';
import { harvestAnswerNews, harvestNews } from '#src/features/forum/harvest/answers/harvest-news-text.ts';
import { harvestTasks } from '#src/features/forum/harvest/answers/harvest-tasks-text.ts';
import { beginHarvest, openHarvest } from '#src/features/forum/harvest/harvest-service.ts';
import { mergeThread } from '#src/features/forum/moderation/care/merge-service.ts';
import { getDraft, saveDraft } from '#src/features/library/entry/draft-service.ts';
import { publishEntry } from '#src/features/library/entry/entry-service.ts';
import { getOwnHead } from '#src/features/library/entry/published-entry-service.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import {
  type MadePost,
  type MadeThread,
  makeCategory,
  makePost,
  makeThread,
} from '#test/support/factories/forum-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { type MadePerson, makePerson } from '#test/support/factories/person-factory.ts';

const words = { title: 'Så ringer vi hem', organisation: '', formKey: '' };
/** What has to be said beside the story. */
const answersToPublish = {
  summary: 'Mentorn ringer hem samma dag. Exempeldata.',
  status: 'ordinary' as const,
  tiers: ['remedial' as const],
  target: { note: 'Elever i grundskolan.' },
  team: [{ profession: 'social-worker' as const, relation: 'member' as const }],
  wayIn: { how: 'Rektor ringer teamet.' },
};

describeOnEachEngine('a good example made of a thread', ({ app }) => {
  let own: MadeOrganisation;
  let other: MadeOrganisation;
  let maker: MadePerson;
  let author: MadePerson;
  let thread: MadeThread;
  let quoted: MadePost;

  beforeEach(async () => {
    const network = await makeNetwork(app);
    own = await makeOrganisation(app, { network });
    other = await makeOrganisation(app, { network });
    maker = await makePerson(app, { role: 'contact', scope: own });
    author = await makePerson(app, { role: 'contact', scope: other });
    const category = await makeCategory(app, { network });
    thread = await makeThread(app, { category, author: maker, organisation: own, body: 'Vem ringer hem?' });
    const wrote = { thread, author, organisation: other, role: 'contact' as const };
    quoted = await makePost(app, { ...wrote, body: 'Mentorn ringer före tio.' });
  });

  const begin = async (posts = [thread.postId, quoted.id]) => {
    const slug = value(await beginHarvest(app, maker.actor, thread.id, { ...words, posts }));
    return (await getOwnHead(app, maker.actor, slug)).id;
  };
  const sectionsOf = async (entryId: string) => (await getDraft(app, maker.actor, entryId)).content.sections;
  const states = async (entryId: string) =>
    (await readHarvests(app, maker.actor, entryId)).flatMap(({ posts }) => posts.map(({ state }) => state));

  it('quotes the posts, names the thread and asks the authors, but not its maker', async () => {
    const entryId = await begin();
    const { content } = await getDraft(app, maker.actor, entryId);
    expect(content.sections).toEqual({
      situation: `> Vem ringer hem?\n>\n> – [inlägg 1](/inlagg/${thread.postId})`,
      whatWeDid: `> Mentorn ringer före tio.\n>\n> – [inlägg 2](/inlagg/${quoted.id})`,
    });
    expect(content.sources.map(({ title }) => title)).toEqual(['Tråd i forumet: Räcker delad anställning?']);
    expect(await states(entryId)).toEqual(['agreed', 'asked']);
    expect(await harvestTasks.list(app, maker.actor)).toEqual([]);
    const [task] = await harvestTasks.list(app, author.actor);
    expect(task?.path).toBe(`/inlagg/${quoted.id}/gott-exempel`);
    const links = await app.db.selectFrom('thread_link').select(['thread_id', 'target_id']).execute();
    expect(links).toEqual([{ thread_id: thread.id, target_id: entryId }]);
  });

  it('is made once, however often the form is sent', async () => {
    const send = () =>
      beginHarvest(app, maker.actor, thread.id, { ...words, formKey: 'one', posts: [quoted.id] });
    const slugs = [value(await send()), value(await send())];
    expect(slugs[1]).toBe(slugs[0]);
    expect((await openHarvest(app, maker.actor, thread.id)).harvests).toHaveLength(1);
  });

  it('thanks the author as they want, and once', async () => {
    const entryId = await begin();
    await answerHarvest(app, author.actor, quoted.id, 'organisation');
    expect((await sectionsOf(entryId)).whatWeDid).toContain(`> – ${other.name}, [inlägg 2]`);
    expect(await states(entryId)).toEqual(['agreed', 'agreed']);
    await expect(answerHarvest(app, author.actor, quoted.id, 'none')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await harvestTasks.list(app, author.actor)).toEqual([]);
  });

  it('goes without the post of whoever says no, also when it is published already', async () => {
    const entryId = await begin();
    const { content } = await getDraft(app, maker.actor, entryId);
    const whole = { ...content, ...answersToPublish };
    const marks = { answers: { contacts: 'unknown' as const } };
    value(await saveDraft(app, maker.actor, { entryId, content: whole, marks }));
    value(await publishEntry(app, maker.actor, { entryId }));
    await answerHarvest(app, author.actor, quoted.id, 'decline');
    const sections = await sectionsOf(entryId);
    expect(sections.whatWeDid).toBeUndefined();
    expect(sections.situation).toContain('Vem ringer hem?');
    expect(await states(entryId)).toEqual(['agreed', 'declined']);
  });

  it('tells the author that they are asked, and the maker what they say', async () => {
    const entryId = await begin();
    const [harvest] = await readHarvests(app, maker.actor, entryId);
    const id = harvest?.id ?? '';
    const event = { subjectId: id } as Parameters<typeof harvestNews.news>[1];
    expect((await harvestNews.news(app, event))?.to?.map(({ personId }) => personId)).toEqual([author.id]);
    const seen = await harvestNews.present(app, author.actor, [id], 'sv');
    expect(seen.get(id)?.path).toBe(`/inlagg/${quoted.id}/gott-exempel`);
    expect((await harvestNews.present(app, maker.actor, [id], 'sv')).size).toBe(0);
    const answered = await harvestAnswerNews.news(app, event);
    expect(answered?.to?.map(({ personId }) => personId)).toEqual([maker.id]);
    expect((await harvestAnswerNews.present(app, maker.actor, [id], 'sv')).size).toBe(1);
    expect((await harvestAnswerNews.present(app, author.actor, [id], 'sv')).size).toBe(0);
  });

  it('goes on asking, telling and listing when its thread has been made a part of another', async () => {
    const entryId = await begin();
    const [harvest] = await readHarvests(app, maker.actor, entryId);
    const id = harvest?.id ?? '';
    const { actor } = await makePerson(app, { role: 'admin' });
    const target = await makeThread(app, { category: thread.category, author: maker, title: 'Hit' });
    value(await mergeThread(app, actor, thread.id, target.path));
    expect(await harvestTasks.list(app, author.actor)).toHaveLength(1);
    expect((await harvestNews.present(app, author.actor, [id], 'sv')).get(id)?.title).toContain('Hit');
    await answerHarvest(app, author.actor, quoted.id, 'role');
    const answered = await harvestAnswerNews.present(app, maker.actor, [id], 'sv');
    expect(answered.get(id)?.path).toBe(`${target.path}/gott-exempel`);
    expect((await openHarvest(app, maker.actor, target.id)).harvests).toMatchObject([{ id }]);
  });

  it('waits for nobody who has no account any more', async () => {
    const entryId = await begin();
    await app.db.updateTable('person').set({ state: 'erased' }).where('id', '=', author.id).execute();
    expect(await states(entryId)).toEqual(['agreed', 'author-gone']);
    await app.db
      .updateTable('harvest_post')
      .set({ author_id: null })
      .where('post_id', '=', quoted.id)
      .execute();
    expect(await states(entryId)).toEqual(['agreed', 'author-gone']);
  });

  it('is made by who has a part in the talk and writes entries, of posts that are there to read', async () => {
    const stranger = await makePerson(app, { role: 'contact', scope: other });
    const reader = await makePerson(app, { scope: own });
    await makePost(app, { thread, author: reader, organisation: own });
    for (const { actor } of [stranger, reader])
      await expect(openHarvest(app, actor, thread.id)).rejects.toMatchObject({ code: 'forbidden' });
    const hidden = await makePost(app, { thread, state: 'hidden' });
    const outcome = await beginHarvest(app, maker.actor, thread.id, { ...words, posts: [hidden.id] });
    expect(outcome).toMatchObject({ ok: false, errors: { posts: { code: 'not-a-choice' } } });
    await begin();
    await expect(openHarvestQuestion(app, stranger.actor, quoted.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is never made of what is said in a closed group', async () => {
    const network = await makeNetwork(app);
    await makeOrganisation(app, { network });
    const { actor } = await makePerson(app, { role: 'coordinator', scope: network });
    const among = (visibility: VisibilityKey) => makeCategory(app, { network, visibility });
    const open = await makeThread(app, { category: await among(`network:${network.id}`) });
    const closed = await makeThread(app, { category: await among(`role:coordinator:${network.id}`) });
    expect((await openHarvest(app, actor, open.id)).posts).toHaveLength(1);
    await expect(openHarvest(app, actor, closed.id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.errors));
}
