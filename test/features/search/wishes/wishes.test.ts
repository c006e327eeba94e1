import { beforeEach, expect, it } from 'vitest';
import {
  handleWish,
  openNetworkSearches,
  wishTasks,
} from '#src/features/search/wishes/network-searches-service.ts';
import { wishesAreKeptDays } from '#src/features/search/wishes/wish.ts';
import { deleteOldWishes } from '#src/features/search/wishes/wish-queries.ts';
import { sendWish } from '#src/features/search/wishes/wish-service.ts';
import { anonymous, type Person } from '#src/platform/access/actor.ts';
import { isoAt } from '#src/platform/clock.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { type MadeNetwork, makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

describeOnEachEngine('searches that are sent to the coordinators', ({ app }) => {
  let own: MadeNetwork;
  let other: MadeNetwork;
  let coordinator: Person;
  let stranger: Person;
  beforeEach(async () => {
    own = await makeNetwork(app);
    other = await makeNetwork(app);
    ({ actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: own }));
    ({ actor: stranger } = await makePerson(app, { role: 'coordinator', scope: other }));
    const names = { name: 'Örebro län', name_short: 'Örebro', slug: 'orebro-lan', sort_key: 'o' };
    await app.db
      .insertInto('county')
      .values({ code: '18', ...names })
      .execute();
    const place = { county_code: '18', settlement: null, sort_key: 'h' };
    await app.db
      .insertInto('municipality')
      .values({ code: '1899', name: 'Hällinge kommun', name_short: 'Hällinge', slug: 'hallinge', ...place })
      .execute();
    const { id } = await makeOrganisation(app, { network: own });
    const serves = { organisation_id: id, municipality_code: '1899' };
    await app.db.insertInto('organisation_municipality').values(serves).execute();
  });
  const send = (wish: { words: string; hoped?: string; municipality?: string }) =>
    sendWish(app, anonymous, { clientKey: '192.0.2.1', wish: { hoped: '', municipality: '', ...wish } });
  const wishesOf = async (actor: Person, { slug }: MadeNetwork) =>
    (await openNetworkSearches(app, actor, { slug })).wishes;
  const tasksOf = async (actor: Person) =>
    (await wishTasks.list(app, actor)).map(({ path, words }) => ({ path, title: words('sv').title }));

  it('go to the network of the municipality, and without one to all', async () => {
    expect(await send({ words: 'nattvak', municipality: 'Hällinge', hoped: 'En mall' })).toMatchObject({
      ok: true,
    });
    app.clock.advance({ minutes: 1 });
    expect(await send({ words: 'hemresa' })).toMatchObject({ ok: true });
    expect(await send({ words: 'hemresa' })).toMatchObject({ ok: true });
    expect(await wishesOf(coordinator, own)).toMatchObject([
      { words: 'hemresa', municipality: undefined },
      { words: 'nattvak', municipality: 'Hällinge', hoped: 'En mall', handledAt: null },
    ]);
    expect((await wishesOf(stranger, other)).map(({ words }) => words)).toEqual(['hemresa']);
    await expect(wishesOf(stranger, own)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('wait in what the coordinator has to do until each network has handled its own', async () => {
    await send({ words: 'hemresa' });
    const [wish] = await wishesOf(coordinator, own);
    const path = `/natverk/${own.slug}/sokningar`;
    expect(await tasksOf(coordinator)).toEqual([
      { path, title: 'En sökning har skickats till Bergslagsbygdens närvaronätverk' },
    ]);
    const handled = { slug: own.slug, wish: wish?.id ?? '', isHandled: true };
    await expect(handleWish(app, stranger, handled)).rejects.toMatchObject({ code: 'forbidden' });
    await handleWish(app, coordinator, handled);
    await expect(handleWish(app, coordinator, handled)).rejects.toMatchObject({ code: 'conflict' });
    expect(await tasksOf(coordinator)).toEqual([]);
    expect(await tasksOf(stranger)).toHaveLength(1);
    await handleWish(app, coordinator, { ...handled, isHandled: false });
    expect(await tasksOf(coordinator)).toHaveLength(1);
  });

  it('are refused when they name somebody or a municipality that there is not', async () => {
    expect(await send({ words: '850709-9805' })).toMatchObject({
      errors: { words: { code: 'identity-number' } },
    });
    expect(await send({ words: 'x', municipality: 'Atlantis' })).toMatchObject({
      errors: { municipality: { code: 'not-a-choice' } },
    });
  });

  it('are limited by where they come from, and gone after half a year', async () => {
    for (let n = 0; n < 20; n += 1) await send({ words: `ord ${n}` });
    await expect(send({ words: 'ett till' })).rejects.toMatchObject({ code: 'rate-limited' });
    app.clock.advance({ days: wishesAreKeptDays, minutes: 1 });
    const before = isoAt(app.clock, -wishesAreKeptDays * 24 * 3600);
    expect(await deleteOldWishes(app.db, before)).toBe(20);
    expect(await wishesOf(coordinator, own)).toEqual([]);
  });
});
