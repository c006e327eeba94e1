import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenPromises } from '#test/support/access/expectations.ts';
import { listRoutes, loadRows } from '#test/support/access/routes.ts';
import { openWorld, type PeopledWorld } from '#test/support/access/world.ts';
import type { Answer } from '#test/support/http.ts';
import { type AccessRow, type TestRole, testRoles } from './access/row.ts';

const rows = await loadRows();
let world: PeopledWorld;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

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
      for (const role of testRoles)
        problems.push(...(await brokenPromises(row, role, await drive(row, role))));
      expect(problems).toEqual([]);
    });
  }
});

async function drive(row: AccessRow, role: TestRole): Promise<Answer> {
  const address = typeof row.address === 'string' ? row.address : await row.address(world, role);
  const visitor = world.as(role);
  if (row.method !== 'POST') return visitor.get(address);
  return visitor.post(
    address,
    (typeof row.form === 'function' ? await row.form(world, role) : row.form) ?? {},
  );
}

function nameOf({ method = 'GET', route, about, representation }: AccessRow): string {
  return `${method} ${route} (${representation})${about ? `: ${about}` : ''}`;
}
