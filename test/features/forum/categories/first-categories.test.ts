import { expect, it } from 'vitest';
import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { listCategories } from '#src/features/forum/categories/category-queries.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('The first categories', ({ app }) => {
  const begin = (id: string) => app.db.transaction().execute((trx) => beginCategories(app, trx, id));

  it('are Fråga nätverket for each network and one for the discussions of entries, however often they are begun', async () => {
    const first = await makeNetwork(app);
    const second = await makeNetwork(app, { name: 'Västra nätverket' });
    for (const { id } of [first, second, first]) await begin(id);
    const categories = await listCategories(app.db);
    expect(categories.map(({ slug, visibility, holds }) => ({ slug, visibility, holds }))).toEqual([
      { slug: 'fraga-natverket', visibility: `network:${first.id}`, holds: 'talk' },
      { slug: 'samtal-om-beskrivningar', visibility: 'member', holds: 'entry-discussions' },
      { slug: 'fraga-natverket-2', visibility: `network:${second.id}`, holds: 'talk' },
    ]);
    expect(categories[0]?.network).toEqual({ slug: first.slug, name: first.name });
  });

  it('stand in the forum as a place to begin; other categories when somebody has written there', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const { actor } = await makePerson(app, { scope: organisation });
    await begin(network.id);
    const news = await makeCategory(app, { name: 'Nytt i länet', network, position: 5 });
    const shown = async () =>
      (await listShownCategories(app, actor)).map(({ name, threads }) => [name, threads]);
    expect(await shown()).toEqual([['Fråga nätverket', 0]]);
    const thread = await makeThread(app, { category: news });
    await app.db
      .transaction()
      .execute((trx) =>
        app.events.append(trx, { kind: 'thread.started', actor, subject: { type: 'thread', id: thread.id } }),
      );
    expect(await shown()).toEqual([
      ['Fråga nätverket', 0],
      ['Nytt i länet', 1],
    ]);
    expect(await listShownCategories(app, anonymous)).toEqual([]);
  });
});
