import { expect, it } from 'vitest';
import { rebuildCards } from '#src/features/library/cards/entry-cards.ts';
import { countFacets, listEntries } from '#src/features/library/list/entry-list-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { createConsumerRunner } from '#src/platform/events/consumer-runner.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('cards of entries', ({ app }) => {
  it('follow when the organisation stands in another county', async () => {
    const organisation = await makeOrganisation(app);
    await makeEntry(app, { organisation });
    const names = {
      name: 'Bergslagsbygdens län',
      name_short: 'Bergslagsbygden',
      slug: 'bergslagsbygden',
      sort_key: 'b',
    };
    await app.db
      .insertInto('county')
      .values({ code: '99', ...names })
      .execute();
    await app.db.transaction().execute(async (trx) => {
      await trx
        .updateTable('organisation')
        .set({ county_code: '99' })
        .where('id', '=', organisation.id)
        .execute();
      const subject = { type: 'organisation', id: organisation.id } as const;
      await app.events.append(trx, { kind: 'organisation.changed', actor: system, subject });
    });
    const inCounty = async () => (await listEntries(app, anonymous, { county: ['99'] })).total;
    expect(await inCounty()).toBe(0);
    await createConsumerRunner(app).drain();
    expect(await inCounty()).toBe(1);
  });

  it('are made anew from the published texts, all of them', async () => {
    const organisation = await makeOrganisation(app, {});
    for (let n = 0; n < 3; n += 1)
      await makeEntry(app, { organisation, content: { title: `Metod ${n}`, kind: 'role' } });
    await app.db.deleteFrom('entry_facet').execute();
    const steps: number[] = [];
    expect(await rebuildCards(app, (done) => steps.push(done))).toBe(3);
    expect(steps.at(-1)).toBe(3);
    expect((await countFacets(app, anonymous, {})).kind?.get('role')).toBe(3);
  });
});
