import type { Dimension } from './table.ts';

export type Key = readonly string[];

/** Every choice of one from each list, the last changing fastest. */
export function productOf(lists: readonly (readonly string[])[]): readonly Key[] {
  return lists.reduce<readonly Key[]>(
    (keys, list) => keys.flatMap((key) => list.map((level) => [...key, level])),
    [[]],
  );
}

/** Every key of the whole table: inner cells before the margins that are made of them. */
export function wholeKeys(dimensions: readonly Dimension[]): readonly Key[] {
  const keys = productOf(dimensions.map(({ levels, total }) => [...levels, total]));
  return keys.toSorted((a, b) => totalled(a, dimensions).length - totalled(b, dimensions).length);
}

/** The inner cells that a key sums up. */
export function innerKeys(key: Key, dimensions: readonly Dimension[]): readonly Key[] {
  return productOf(dimensions.map(({ levels, total }, i) => (key[i] === total ? levels : [key[i] ?? ''])));
}

/** The dimensions whose total the key has. */
export function totalled(key: Key, dimensions: readonly Dimension[]): readonly number[] {
  return dimensions.flatMap(({ total }, i) => (key[i] === total ? [i] : []));
}
