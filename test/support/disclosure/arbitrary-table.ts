import fc from 'fast-check';
import type { Table } from '#src/features/indicators/disclosure/protect/table/table.ts';

/** Small tables with these numbers of levels and groups of so many pupils at most. */
export function anyTable(lengths: readonly number[], most: number): fc.Arbitrary<Table> {
  const dimensions = lengths.map((length, i) => ({
    name: `dimension ${i}`,
    levels: Array.from({ length }, (_, level) => `${i}-${level}`),
    total: 'all',
  }));
  const keys = dimensions.reduce<string[][]>(
    (all, { levels }) => all.flatMap((key) => levels.map((level) => [...key, level])),
    [[]],
  );
  const size = { minLength: keys.length, maxLength: keys.length };
  return fc
    .record({
      T: fc.integer({ min: 1, max: 3 }),
      groups: fc.array(fc.tuple(fc.nat(most), fc.nat(most)), size),
    })
    .map(({ T, groups }) => ({
      policy: { T },
      dimensions,
      cells: groups.map(([n, count], i) => ({ key: keys[i] ?? [], n, count: Math.min(n, count) })),
    }));
}
