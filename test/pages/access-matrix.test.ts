import { beforeAll, describe, expect, it } from 'vitest';
import { drive, nameOf } from '#test/support/access/drive.ts';
import { brokenPromises } from '#test/support/access/expectations.ts';
import { listRoutes, loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { testRoles } from './access/row.ts';

const rows = await loadRows();
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

describe('The access matrix (S-8.1.1, S-8.2.1, S-14)', () => {
  it('has a row for every route', () => {
    const withRow = new Set(rows.map(({ route }) => route));
    expect(listRoutes().filter((route) => !withRow.has(route))).toEqual([]);
  });

  it('has no row for a route that is gone', () => {
    const routes = new Set(listRoutes());
    expect(rows.map(({ route }) => route).filter((route) => !routes.has(route))).toEqual([]);
  });

  for (const row of rows) {
    it(nameOf(row), async () => {
      const problems: string[] = [];
      for (const role of testRoles) {
        problems.push(...(await brokenPromises(row, role, await drive(world, row, role))));
      }
      expect(problems).toEqual([]);
    });
  }
});
