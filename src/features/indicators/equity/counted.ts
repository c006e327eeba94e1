/** Pupils in a group of which so many are counted: whole numbers, 0 ≤ `count` ≤ `of`, `of` ≥ 1. */
export type Counted = { count: number; of: number };

/** Lower and upper end of an interval, in the unit of what it is about: shares from 0 to 1, or their difference. */
export type Interval = { lower: number; upper: number };

/** The share of all groups together, from 0 to 1. */
export function pooledShare(groups: readonly Counted[]): number {
  return sumOf(groups, ({ count }) => count) / sumOf(groups, ({ of }) => of);
}

/** The share of one group, from 0 to 1. */
export const shareOf = ({ count, of }: Counted): number => count / of;

/** The sum of what each gives. */
export function sumOf<T>(all: readonly T[], give: (one: T) => number): number {
  return all.reduce((sum, one) => sum + give(one), 0);
}
