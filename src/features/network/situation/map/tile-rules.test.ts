import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { grids } from './grids.ts';
import { placeTiles } from './tile-rules.ts';

const root = new URL('../../../../../', import.meta.url);
const codes = ['0001', '0002', '0003', '0004', '0005'].map((code) => ({ code, position: undefined }));
const places = ({ tiles }: ReturnType<typeof placeTiles>) =>
  tiles.map(({ code, column, row }) => `${code} ${column},${row}`);

it('places municipalities where the grid has them', () => {
  const grid = { '0001': [2, 0], '0002': [0, 1] } as const;
  const placed = placeTiles(codes.slice(0, 2), grid);
  expect([placed.isMap, places(placed)]).toEqual([true, ['0001 2,0', '0002 0,1']]);
});

it('fills rows in the order that they come when nothing is known of one of them', () => {
  const [first, ...rest] = codes;
  const all = [{ code: first?.code ?? '', position: { east: 1, north: 1 } }, ...rest];
  const placed = placeTiles(all, { '0001': [9, 9] });
  expect(placed.isMap).toBe(false);
  expect(places(placed)).toEqual(['0001 0,0', '0002 1,0', '0003 2,0', '0004 0,1', '0005 1,1']);
  expect(placeTiles([]).tiles).toEqual([]);
});

it('has a tile of its own for every municipality of a county that somebody has placed', () => {
  const lines = readFileSync(new URL('content/reference/municipalities.csv', root), 'utf8').split('\n');
  const all = lines.map((line) => line.slice(0, 4));
  for (const [county, grid] of Object.entries(grids)) {
    expect(Object.keys(grid).toSorted()).toEqual(all.filter((code) => code.startsWith(county)));
    expect(new Set(Object.values(grid).map(String)).size).toBe(Object.keys(grid).length);
  }
});

it('draws the invented county as one would by hand', () => {
  const file = readFileSync(new URL('content/background/municipalities.yaml', root), 'utf8');
  const county = (parse(file) as { code: string; east: number; north: number }[]).map(
    ({ code, east, north }) => ({ code, position: { east, north } }),
  );
  const { tiles, isMap } = placeTiles(county);
  const drawn = [0, 1, 2, 3, 4].map((row) =>
    [0, 1, 2, 3].map(
      (column) => tiles.find((one) => one.row === row && one.column === column)?.code ?? '····',
    ),
  );
  expect(isMap).toBe(true);
  expect(drawn.map((row) => row.join(' '))).toEqual([
    '···· 9909 9912 ····',
    '9908 9902 9910 ····',
    '9904 9901 9907 9903',
    '···· 9905 9906 ····',
    '···· 9911 ···· ····',
  ]);
});

const kilometre = fc.integer({ min: 0, max: 400 });
const county = fc
  .array(fc.record({ east: kilometre, north: kilometre }), { minLength: 1, maxLength: 49 })
  .map((all) => all.map((position, index) => ({ code: String(1401 + index), position })));

it('gives each a tile of its own, north above south and west before east, in whatever order they come', () => {
  fc.assert(
    fc.property(county, (all) => {
      const { tiles, isMap } = placeTiles(all);
      expect(isMap).toBe(true);
      expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(all.length);
      for (const a of tiles) {
        expect(a.column).toBeGreaterThanOrEqual(0);
        for (const b of tiles) {
          if (a.row < b.row) expect(a.position.north).toBeGreaterThanOrEqual(b.position.north);
          if (a.row === b.row && a.column < b.column)
            expect(a.position.east).toBeLessThanOrEqual(b.position.east);
        }
      }
      expect(places(placeTiles(all.toReversed())).toSorted()).toEqual(places({ tiles, isMap }).toSorted());
    }),
  );
});
