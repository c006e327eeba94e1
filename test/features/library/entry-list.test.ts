import { expect, it } from 'vitest';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import type { EntryFilter } from '#src/features/library/list/entry-list.ts';
import { listCards } from '#src/features/library/list/entry-list-queries.ts';
import { countFacets, listEntries, listVariants } from '#src/features/library/list/entry-list-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeOrganisation } from '#test/support/factories/network-factory.ts';

describeOnEachEngine('a list of entries', ({ app }) => {
  const titles = async (filter: EntryFilter) =>
    (await listEntries(app, anonymous, filter)).cards.map((card) => card.title);

  async function threeEntries() {
    const organisation = await makeOrganisation(app, {});
    const make = (title: string, content: Parameters<typeof makeEntry>[1]['content']) =>
      makeEntry(app, { organisation, content: { title, ...content } });
    const home = await make('Örat mot skolan', { kind: 'team-or-service', tiers: ['remedial'] });
    const role = await make('Ålderns väg', { kind: 'role', tiers: ['remedial', 'return'] });
    const form = await make('Zonen', { kind: 'role', tiers: ['promoting'] });
    return { home, role, form };
  }

  it('stands in Swedish order', async () => {
    await threeEntries();
    expect(await titles({})).toEqual(['Zonen', 'Ålderns väg', 'Örat mot skolan']);
  });

  it('narrows by any value within a facet and by all facets', async () => {
    await threeEntries();
    expect(await titles({ kind: ['role'] })).toEqual(['Zonen', 'Ålderns väg']);
    expect(await titles({ kind: ['role', 'team-or-service'], tier: ['remedial'] })).toEqual([
      'Ålderns väg',
      'Örat mot skolan',
    ]);
    expect(await titles({ kind: ['film'] })).toEqual([]);
  });

  it('counts each value as what choosing it would give', async () => {
    await threeEntries();
    const filter: EntryFilter = { kind: ['role'], tier: ['remedial'] };
    const counts = await countFacets(app, anonymous, filter);
    for (const facet of ['kind', 'tier'] as const) {
      for (const [value, count] of counts[facet] ?? []) {
        const { total } = await listEntries(app, anonymous, { ...filter, [facet]: [value] });
        expect({ facet, value, count }).toEqual({ facet, value, count: total });
      }
    }
    expect(counts.kind?.get('team-or-service')).toBe(1);
  });

  it('pages through everything once, while others publish and withdraw', async () => {
    const organisation = await makeOrganisation(app, {});
    const make = (n: number) =>
      makeEntry(app, { organisation, content: { title: `Metod ${String(n).padStart(2, '0')}` } });
    for (let n = 10; n < 22; n += 1) await make(n);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listEntries(app, anonymous, {}, { limit: 5, after });
      seen.push(...page.cards.map((card) => card.title));
      after = page.next;
      if (seen.length === 5) await make(0);
    } while (after);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('puts what is over or in doubt on the day last, on every page, and counts it with the rest', async () => {
    const organisation = await makeOrganisation(app, {});
    const make = (title: string, reviewBy: string, status: 'ordinary' | 'ended' = 'ordinary') =>
      makeEntry(app, { organisation, content: { title, reviewBy, status } });
    for (const title of ['Albert', 'Cesar', 'Erik']) await make(title, '2027-01-31');
    for (const title of ['Bertil', 'David']) await make(title, '2026-12-31');
    await make('Adam', '2027-01-31', 'ended');
    const inOrder = async (today: string, limit: number) => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listEntries(app, anonymous, {}, { limit, after, today });
        expect(page.total).toBe(6);
        seen.push(...page.cards.map((card) => card.title));
        after = page.next;
      } while (after);
      return seen;
    };
    for (const limit of [1, 2, 3, 9]) {
      expect(await inOrder('2026-12-31', limit)).toEqual([
        'Albert',
        'Bertil',
        'Cesar',
        'David',
        'Erik',
        'Adam',
      ]);
      expect(await inOrder('2027-01-01', limit)).toEqual([
        'Albert',
        'Cesar',
        'Erik',
        'Adam',
        'Bertil',
        'David',
      ]);
    }
  });

  it('takes an unreadable cursor as the first page', async () => {
    await threeEntries();
    expect((await listEntries(app, anonymous, {}, { after: 'nonsense' })).cards).toHaveLength(3);
  });

  it('loses what is withdrawn from hits and counts at once', async () => {
    const { role } = await threeEntries();
    await withdrawEntry(app, system, { entryId: role.id, reason: 'Rollen finns inte längre.' });
    expect(await titles({ kind: ['role'] })).toEqual(['Zonen']);
    expect((await countFacets(app, anonymous, {})).kind?.get('role')).toBe(1);
  });

  it('shows the local variants of an entry', async () => {
    const { home } = await threeEntries();
    const organisation = await makeOrganisation(app, {});
    await makeEntry(app, { organisation, content: { title: 'Vår variant', variantOf: home.slug } });
    expect((await listVariants(app, anonymous, home.id)).map((card) => card.title)).toEqual(['Vår variant']);
  });

  it('finds the same whichever way it is sought', async () => {
    await threeEntries();
    const request = {
      filter: { tier: ['remedial'] },
      sort: 'title',
      after: undefined,
      limit: 9,
    } as const;
    const [asked, sought] = await Promise.all(
      [true, false].map(async (isCommon) =>
        (await listCards(app.db, { ...request, isCommon })).map(({ card }) => card.title),
      ),
    );
    expect(asked).toEqual(['Ålderns väg', 'Örat mot skolan']);
    expect(sought).toEqual(asked);
  });
});
