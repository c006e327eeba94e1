import { beforeAll, describe, expect, it } from 'vitest';
import { isAllTold, tableMarks } from '#test/support/access/database-state.ts';
import { prepare } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';

/** As many of the links that are found as make sure that each kind of page is among them. */
const linksFollowed = 150;
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

describe('Reading changes nothing (S-3.5.1)', () => {
  it('GET of every route and of every link from there, as admin, leaves every table as it was', async () => {
    const addresses = new Set(['/', ...(await rowAddresses())]);
    const known = addresses.size;
    await expect.poll(() => isAllTold(world.app), { timeout: 20_000 }).toBe(true);
    const before = await tableMarks(world.app);
    expect(await crawl(addresses, known + linksFollowed)).toBeGreaterThan(known);
    const after = await tableMarks(world.app);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([]);
  });
});

/** Also the addresses of forms: a GET there must do nothing either. */
async function rowAddresses(): Promise<string[]> {
  const addresses: string[] = [];
  for (const row of await loadRows()) addresses.push((await prepare(world, row, 'admin')).address);
  return addresses;
}

/** A `Set` grows while it is walked: what is found is visited too. */
async function crawl(addresses: Set<string>, enough: number): Promise<number> {
  let visited = 0;
  for (const address of addresses) {
    if (visited === enough) break;
    visited += 1;
    const { headers, body } = await world.as('admin').get(address);
    if (!headers['content-type']?.startsWith('text/html')) continue;
    for (const [, link] of body.matchAll(/\bhref="(\/[^"#]*)/g)) {
      if (link) addresses.add(link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
    }
  }
  return visited;
}
