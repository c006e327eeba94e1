import { describe, expect, test } from 'vitest';
import { loadReleasePolicy } from '../../releases/gate/policy.ts';
import type { Cell } from '../submission.ts';
import { fewest, shownNamed, shownUnnamed, smallestGroup, wholePercent } from './preview-rules.ts';

const cell = (count: number | null, pupils: number | null, percent: number | null = null): Cell => ({
  ...{ indicatorId: 'absence-15', stadium: 'F-3', gender: 'all', state: 'given' },
  ...{ pupils, count, percent },
});

describe('what others would see of a cell', () => {
  test.each([
    ['five of many', cell(5, 200), 'exact', 'rounded'],
    ['none', cell(0, 200), 'exact', 'rounded'],
    ['one to four', cell(1, 200), 'protected', 'protected'],
    ['four', cell(4, 200), 'protected', 'protected'],
    ['all', cell(200, 200), 'protected', 'protected'],
    ['all but four', cell(196, 200), 'protected', 'protected'],
    ['all but five', cell(195, 200), 'exact', 'rounded'],
    ['a group of nineteen', cell(9, 19), 'exact', 'protected'],
  ] as const)('%s', (_, one, named, unnamed) => {
    expect([shownNamed(one, 'pupils-over'), shownUnnamed(one, 'pupils-over')]).toEqual([named, unnamed]);
  });

  test('shares of time are told with a name in groups of twenty, rounded without one, and protected below', () => {
    expect(shownNamed(cell(null, 20, 7.4), 'share-of-time')).toBe('exact');
    expect(shownUnnamed(cell(null, 20, 7.4), 'share-of-time')).toBe('rounded');
    expect(shownNamed(cell(null, 19, 7.4), 'share-of-time')).toBe('protected');
    expect(shownUnnamed(cell(null, 19, 7.4), 'share-of-time')).toBe('protected');
    expect(shownUnnamed(cell(null, null, 7.4), 'share-of-time')).toBe('protected');
  });

  test('hours and days are for calculations alone, and what is missing stays missing', () => {
    expect(shownNamed(cell(4000, 200), 'hours')).toBe('not-shown');
    expect(shownUnnamed(cell(12, null), 'cases')).toBe('not-shown');
    expect(shownNamed({ ...cell(null, 200), state: 'missing' }, 'pupils-over')).toBe('missing');
    expect(shownUnnamed({ ...cell(null, null), state: 'not-applicable' }, 'pupils-over')).toBe(
      'not-applicable',
    );
  });

  test('a share is told in whole per cent', () => {
    expect(wholePercent(cell(31, 200))).toBe(16);
    expect(wholePercent(cell(null, 200, 7.4))).toBe(7);
    expect(wholePercent(cell(3, 0))).toBeUndefined();
  });
});

test('the preview knows the limits that releases keep to', () => {
  const { T, nMinRate } = loadReleasePolicy();
  expect([fewest, smallestGroup]).toEqual([T, nMinRate]);
});
