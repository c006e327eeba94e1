import { expect, it } from 'vitest';
import { organisationSource } from '#src/features/network/search/organisation-source.ts';
import { addUnit, closeUnit } from '#src/features/network/units/unit-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('organisations in the search', ({ app }) => {
  it('are found by their kind, units and other names, and shown as on their pages', async () => {
    const network = await makeNetwork(app);
    const { id, slug } = await makeOrganisation(app, { network });
    await addUnit(app, system, slug, { name: 'Barn- och elevhälsan', parent: '', aliases: ['Elevhälsan'] });
    const [document] = await organisationSource.documents(app, [id]);
    expect(document).toMatchObject({
      id: `organisation:${id}`,
      title: 'Hällinge kommun',
      names: ['Kommun', 'Barn- och elevhälsan', 'Elevhälsan'],
      body: `Barn- och elevhälsan\n${network.name}`,
      facets: { type: ['organisation'], network: [network.slug] },
    });
    const asked = { lang: 'sv', today: '2026-11-22' } as const;
    const views = await organisationSource.present(app, anonymous, [`organisation:${id}`, 'term:bup'], asked);
    expect([...views]).toMatchObject([
      [
        `organisation:${id}`,
        { path: `/organisationer/${slug}`, title: 'Hällinge kommun', version: document?.version },
      ],
    ]);
  });

  it('are read again after each of their events, and listed in a fixed order', async () => {
    const made = [await makeOrganisation(app), await makeOrganisation(app), await makeOrganisation(app)];
    const ids = made.map(({ id }) => id).sort();
    expect(await organisationSource.listIds(app, undefined, 2)).toEqual(ids.slice(0, 2));
    expect(await organisationSource.listIds(app, ids[1], 2)).toEqual(ids.slice(2));
    const [{ id, slug } = { id: '', slug: '' }] = made;
    await addUnit(app, system, slug, { name: 'Elevhälsan', parent: '', aliases: [] });
    const [unit] = (await app.db.selectFrom('unit').select('id').execute()).map((row) => row.id);
    await closeUnit(app, system, slug, unit ?? '');
    const events = await listEventsAfter(app.db, 0, 10);
    const changed = await Promise.all(events.map((event) => organisationSource.changedBy(app, event)));
    expect(changed).toEqual([[id], [id]]);
  });
});
