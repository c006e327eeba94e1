import { expect, it } from 'vitest';
import { threadSource } from '#src/features/forum/search/thread-source.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const asked = { lang: 'sv', today: '2026-11-22' } as const;

describeOnEachEngine('threads in the search', ({ app }) => {
  it('are found by all that is said in them and not hidden, by those who read the category', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const { actor } = await makePerson(app, { scope: organisation });
    const category = await makeCategory(app, { visibility: `network:${network.id}`, network });
    const tags = [{ vocabulary: 'hindrance', value: 'anxiety' }];
    const thread = await makeThread(app, { category, organisation, tags, title: 'Vem ringer hem?' });
    await makePost(app, { thread, body: 'Mentorn ringer, se 7 kap. 19 a §.' });
    const hidden = await makePost(app, { thread, body: 'Hemligheten.', state: 'hidden' });
    const [document] = await threadSource.documents(app, [thread.id]);
    expect(document).toMatchObject({
      id: `thread:${thread.id}`,
      visibility: `network:${network.id}`,
      title: 'Vem ringer hem?',
      facets: { type: ['thread'], hindrance: ['anxiety'] },
      law: [{ chapter: '7', section: '19 a' }],
    });
    expect(document?.names).toContain('oro och ångest');
    expect(JSON.stringify(document)).not.toContain('Hemligheten');
    const id = `thread:${thread.id}`;
    expect([...(await threadSource.present(app, anonymous, [id], asked)).keys()]).toEqual([]);
    const view = (await threadSource.present(app, actor, [id], asked)).get(id);
    expect(view).toMatchObject({ version: document?.version, path: thread.path });
    await app.db.updateTable('post').set({ state: 'visible' }).where('id', '=', hidden.id).execute();
    const [shown] = await threadSource.documents(app, [thread.id]);
    expect(shown?.body).toContain('Hemligheten');
    expect(shown?.version).not.toBe(document?.version);
  });

  it.each(['hidden', 'removed', 'awaiting', 'merged'] as const)(
    'are no hits when they are %s',
    async (state) => {
      const { actor } = await makePerson(app, { role: 'admin' });
      const category = await makeCategory(app, { visibility: 'public' });
      const { id } = await makeThread(app, { category, state });
      expect(await threadSource.documents(app, [id])).toEqual([]);
      expect([...(await threadSource.present(app, actor, [`thread:${id}`], asked))]).toEqual([]);
    },
  );

  it('are read again after their own events and those of their category', async () => {
    const category = await makeCategory(app);
    const made = [await makeThread(app, { category }), await makeThread(app, { category })];
    const ids = made.map(({ id }) => id).sort();
    const after = (subjectType: string, subjectId: string, data = {}) =>
      threadSource.changedBy(app, {
        seq: 1,
        at: '2026-11-22T10:00:00Z',
        actorId: null,
        kind: 'thread.changed',
        subjectType,
        subjectId,
        data,
      });
    expect(await after('category', category.id)).toEqual(ids);
    expect(await after('thread', ids[0] ?? '')).toEqual([ids[0]]);
    expect(await after('organisation', category.id)).toEqual([]);
    expect(await threadSource.listIds(app, undefined, 1)).toEqual([ids[0]]);
    expect(await threadSource.listIds(app, ids[0], 5)).toEqual([ids[1]]);
  });
});
