import { expect, it } from 'vitest';
import { shareDifference, wilsonInterval } from './interval-rules.ts';

it.each([
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
  [20, 20, '0.8389', '1.0000'],
])('the interval of %i in %i is the published one', (count, of, lower, upper) => {
  const found = wilsonInterval({ count, of });
  expect([found.lower.toFixed(4), found.upper.toFixed(4)]).toEqual([lower, upper]);
});

it('the difference of two shares has the published interval', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 against 48/80 and 9/10 against 3/10
  const first = shareDifference({ count: 56, of: 70 }, { count: 48, of: 80 });
  expect([first.difference, first.lower, first.upper].map((one) => one.toFixed(4))).toEqual([
    '0.2000',
    '0.0524',
    '0.3339',
  ]);
  const second = shareDifference({ count: 9, of: 10 }, { count: 3, of: 10 });
  expect([second.lower.toFixed(4), second.upper.toFixed(4)]).toEqual(['0.1705', '0.8090']);
});

it('the difference turns its sign and its ends with the order', () => {
  const there = shareDifference({ count: 56, of: 70 }, { count: 48, of: 80 });
  const back = shareDifference({ count: 48, of: 80 }, { count: 56, of: 70 });
  expect(back.lower).toBeCloseTo(-there.upper, 12);
  expect(back.upper).toBeCloseTo(-there.lower, 12);
});
