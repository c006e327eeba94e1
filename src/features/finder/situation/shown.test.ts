import { expect, it } from 'vitest';
import { moreToShow, readShown } from './shown.ts';
import { shownParameter } from './situation-address.ts';

it.each([
  ['', 5],
  ['1', 5],
  ['12', 12],
  ['5000', 50],
  ['x', 5],
])('shows of each group as many as the address asks for: %j', (asked, expected) => {
  expect(readShown(new URLSearchParams({ [shownParameter]: asked }))).toBe(expected);
});

it.each([
  [5, 30, 5],
  [5, 7, 2],
  [48, 90, 2],
  [50, 90, 0],
  [7, 7, 0],
])('with %i of %i shown offers %i more, and none at the limit', (shown, total, expected) => {
  expect(moreToShow({ shown, total })).toBe(expected);
});
