import { describe, expect, it } from 'vitest';
import { reportingOf } from './reporting-rules.ts';
import { lateMinutesOf } from './way-rules.ts';

const rules = { lowestReporting: 85, policy: { minContributors: 3 } };
const registered = (rates: readonly (number | null)[], minutes: readonly (number | undefined)[] = []) =>
  rates.map((reportingRate, place) => ({ reportingRate, lateMinutes: minutes[place] }));

describe('What is said of how those in a set register attendance', () => {
  it('is the mean of their rates, each of the same weight, and how many are under the level', () => {
    expect(reportingOf(registered([96, 84.9, 91.3, 85]), rules)).toEqual({
      ...{ lowestReporting: 85, lowReporting: 1, reportingRate: 89, lateMinutes: [] },
    });
  });

  it('is no mean of two, of whom each would know the other, nor of two and one who did not say', () => {
    expect(reportingOf(registered([96, 84]), rules)).toMatchObject({ reportingRate: null, lowReporting: 1 });
    expect(reportingOf(registered([96, 84, null]), rules)).toMatchObject({
      ...{ reportingRate: null, lowReporting: 2 },
    });
  });

  it('names each number of minutes once, whoever uses it', () => {
    const { lateMinutes } = reportingOf(registered([90, 90, 90, 90], [15, 0, undefined, 15]), rules);
    expect(lateMinutes).toEqual([0, 15]);
  });
});

it('late arrivals that all count do so from the first minute, those that do not from none', () => {
  expect(lateMinutesOf({ lateArrivals: { rule: 'counted' } })).toBe(0);
  expect(lateMinutesOf({ lateArrivals: { rule: 'from-minutes', minutes: 10 } })).toBe(10);
  expect(lateMinutesOf({ lateArrivals: { rule: 'not-counted' } })).toBeUndefined();
  expect(lateMinutesOf({ lateArrivals: null })).toBeUndefined();
});
