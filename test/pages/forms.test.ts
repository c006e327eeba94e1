import { beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '#test/support/access/database-state.ts';
import { allowedRole, nameOf, prepare } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';

const rows = (await loadRows()).filter(({ method }) => method === 'POST');
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

const foreignHeaders = [
  { origin: 'https://elak.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'https://elak.example', 'sec-fetch-site': 'same-origin' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
];

/** What nobody may set by adding it to a form. */
const smuggled = [
  'id',
  'role',
  'author_id',
  'person_id',
  'organisation_id',
  'status',
  'published_at',
  'is_admin',
];
const marker = 'smuggled-7f3a';

describe('Every form', () => {
  for (const row of rows) {
    const role = allowedRole(row);

    it(`${nameOf(row)}: refuses other pages' forms (S-3.5.1)`, async () => {
      const { address, form } = await prepare(world, row, role);
      for (const headers of foreignHeaders) {
        const { status } = await world.as(role).post(address, form, headers);
        expect(status, JSON.stringify(headers)).toBe(403);
      }
    });

    it(`${nameOf(row)}: stores no field that it does not have (S-15.3.3)`, async () => {
      const { address, form } = await prepare(world, row, role);
      const extra = smuggled.filter((name) => !(name in form)).map((name) => [name, marker]);
      await world.as(role).post(address, { ...form, ...Object.fromEntries(extra) });
      if (row.endsSession) await world.returnAs(role);
      const tables = [...(await readTables(world.app))];
      expect(tables.filter(([, content]) => content.includes(marker)).map(([name]) => name)).toEqual([]);
    });
  }
});
