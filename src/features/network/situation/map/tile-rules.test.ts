import { expect, it } from 'vitest';
import { placeTiles } from './tile-rules.ts';

const codes = ['0001', '0002', '0003', '0004', '0005'].map((code) => ({ code }));
const places = (tiles: readonly { code: string; column: number; row: number }[]) =>
  tiles.map(({ code, column, row }) => `${code} ${column},${row}`);

it('places municipalities where the grid has them', () => {
  const grid = { '0001': [2, 0], '0002': [0, 1] } as const;
  expect(places(placeTiles(codes.slice(0, 2), grid))).toEqual(['0001 2,0', '0002 0,1']);
});

it('fills rows in the order that they come when the grid does not know them all', () => {
  expect(places(placeTiles(codes, { '0001': [9, 9] }))).toEqual([
    '0001 0,0',
    '0002 1,0',
    '0003 2,0',
    '0004 0,1',
    '0005 1,1',
  ]);
  expect(placeTiles([])).toEqual([]);
});
