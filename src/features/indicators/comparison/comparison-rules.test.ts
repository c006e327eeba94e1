import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleasedSet, ReleasedValue } from '../releases/released.ts';
import type { Cell } from '../submissions/submission.ts';
import { fieldOf, ownLimits } from './field-rules.ts';
import { figureAddress, genderInAddress, readComparisonChoice } from './figure-address.ts';
import { gapsOf, groupFigures, historyOf, regionTrend, toReading, wholeOf } from './group-rules.ts';
import { ownFigure } from './own-rules.ts';
import { choosePeriod, mostCommon } from './period-rules.ts';

const value = (change: Partial<ReleasedValue>): ReleasedValue => ({
  ...{ organisationId: null, stadium: '7-9', gender: 'all', state: 'shown' },
  ...{ pupils: null, count: null, percent: null, spread: null, reportingRate: null },
  ...change,
});

describe('The figures of groups', () => {
  it('come by years, and all before girls before boys, whatever order they are released in', () => {
    const values = [
      value({ stadium: 'all' }),
      value({ gender: 'boys' }),
      value({ stadium: 'F-3' }),
      value({ gender: 'all' }),
      value({ gender: 'girls' }),
    ];
    const order = groupFigures(values, 'pupils-over').map(({ stadium, gender }) => `${stadium} ${gender}`);
    expect(order).toEqual(['F-3 all', '7-9 all', '7-9 girls', '7-9 boys', 'all all']);
  });

  it.each(['protected', 'missing', 'not-applicable'] as const)('that are %s have no number', (state) => {
    const [group] = groupFigures([value({ state, pupils: 23, count: 4, percent: 17.4 })], 'pupils-over');
    expect(group).toMatchObject({ state, count: undefined, share: undefined, interval: undefined });
    expect(toReading(group, 'pupils-over')).toEqual({ gap: state });
  });

  it('a zero is a figure', () => {
    const [group] = groupFigures([value({ state: 'zero', pupils: 40, count: 0, percent: 0 })], 'pupils-over');
    expect(group?.share).toBe(0);
    expect(toReading(group, 'pupils-over')).toMatchObject({ share: 0, counted: { count: 0, of: 40 } });
  });

  it('of time have no interval: hours are not drawn by lot', () => {
    const [group] = groupFigures([value({ pupils: 400, percent: 6.1 })], 'share-of-time');
    expect(group?.interval).toBeUndefined();
    expect(toReading(group, 'share-of-time')).toEqual({ of: 'time', share: 0.061 });
  });

  it('differ by so much, where both are shown', () => {
    const groups = groupFigures(
      [
        value({ gender: 'girls', pupils: 70, count: 56 }),
        value({ gender: 'boys', pupils: 80, count: 48 }),
        value({ stadium: '4-6', gender: 'girls', state: 'protected' }),
        value({ stadium: '4-6', gender: 'boys', pupils: 80, count: 48 }),
      ],
      'pupils-over',
    );
    const gaps = gapsOf(groups);
    expect(gaps).toHaveLength(1);
    // Newcombe's own example
    expect([gaps[0]?.lower.toFixed(4), gaps[0]?.upper.toFixed(4)]).toEqual(['0.0524', '0.3339']);
  });
});

describe('The field of the others', () => {
  const sevenToNine = { stadium: '7-9', gender: 'all' } as const;
  const field = (percents: readonly number[]) => percents.map((percent) => value({ percent }));

  it('leaves out one value like the own', () => {
    const { others, count, median } = fieldOf(field([8, 9, 9, 12, 14, 15]), sevenToNine, 0.0931);
    expect(others).toEqual([0.08, 0.09, 0.12, 0.14, 0.15]);
    expect(count).toBe(5);
    expect(median).toBeCloseTo(0.105, 12);
  });

  it('is not shown with fewer than five others, though their number is', () => {
    const { others, median, count } = fieldOf(field([8, 9, 9, 12, 14]), sevenToNine, 0.09);
    expect(others).toEqual([]);
    expect(median).toBeUndefined();
    expect(count).toBe(4);
  });

  it('never holds what is protected', () => {
    const values = [...field([8, 9, 10, 11, 12]), value({ state: 'protected', percent: 3 })];
    const found = fieldOf(values, sevenToNine, undefined);
    expect(found.others).toEqual([0.08, 0.09, 0.1, 0.11, 0.12]);
    expect(found.hidden).toBe(1);
  });

  it('is of the gender that is asked for, and never of two', () => {
    const ofGirls = [8, 9, 10, 11, 12].map((percent) => value({ percent, gender: 'girls' }));
    const values = [...field([20, 21, 22, 23, 24, 25]), ...ofGirls];
    expect(fieldOf(values, { stadium: '7-9', gender: 'girls' }, undefined).others).toEqual([
      0.08, 0.09, 0.1, 0.11, 0.12,
    ]);
    expect(fieldOf(values, sevenToNine, undefined).others).toHaveLength(6);
    expect(fieldOf(values, { stadium: '7-9', gender: 'boys' }, undefined).count).toBe(0);
  });

  it('does not depend on the order in which values come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 12 }), (percents) => {
        expect(fieldOf(field(percents.toReversed()), sevenToNine, 0.1)).toEqual(
          fieldOf(field(percents), sevenToNine, 0.1),
        );
      }),
    );
  });
});

describe('The limits at the own size', () => {
  const region = { count: 1500, pupils: 10_000 };

  it('are those of the funnel, unadjusted with fewer than ten municipalities', () => {
    const found = ownLimits(300, region, { spread: 3, contributors: 9 });
    expect(found?.isAdjusted).toBe(false);
    expect(found?.outer.lower.toFixed(4)).toBe('0.0880');
  });

  it('are wider by how much municipalities differ from ten on', () => {
    const found = ownLimits(300, region, { spread: 3, contributors: 10 });
    expect(found?.isAdjusted).toBe(true);
    expect(found?.outer.upper).toBeGreaterThan(0.2153);
  });

  it('are not drawn around a figure that is not shown', () => {
    expect(ownLimits(300, { ...region, count: undefined }, { spread: 3, contributors: 12 })).toBeUndefined();
    expect(ownLimits(undefined, region, { spread: 3, contributors: 12 })).toBeUndefined();
  });
});

describe('The own figure', () => {
  const cell = (change: Partial<Cell>): Cell => ({
    ...{ indicatorId: 'absence-15', stadium: 'F-3', gender: 'all', state: 'given' },
    ...{ pupils: 100, count: 3, percent: null },
    ...change,
  });
  const fifteen = { id: 'absence-15', measure: 'pupils-over' } as const;

  it('is exact, however few: it is their own', () => {
    expect(ownFigure([cell({})], fifteen, { stadium: 'F-3', gender: 'all' })).toMatchObject({
      state: 'shown',
      count: 3,
      share: 0.03,
    });
  });

  it('of all years is the sum, unless a group is missing', () => {
    const cells = [
      cell({}),
      cell({ stadium: '4-6', count: 7 }),
      cell({ stadium: '7-9', state: 'not-applicable' }),
    ];
    expect(ownFigure(cells, fifteen, { stadium: 'all', gender: 'all' })).toMatchObject({
      count: 10,
      pupils: 200,
      share: 0.05,
    });
    const missing = [...cells, cell({ stadium: '7-9', state: 'missing' })];
    expect(ownFigure(missing, fifteen, { stadium: 'all', gender: 'all' })).toMatchObject({
      state: 'missing',
      share: undefined,
    });
  });

  it('of girls is their own, and of all years the sum of theirs', () => {
    const girls = cell({ gender: 'girls', count: 2, pupils: 50 });
    const cells = [cell({}), girls, { ...girls, stadium: '4-6' as const, count: 4 }];
    expect(ownFigure(cells, fifteen, { stadium: 'F-3', gender: 'girls' })).toMatchObject({
      ...{ gender: 'girls', count: 2, pupils: 50 },
    });
    expect(ownFigure(cells, fifteen, { stadium: 'all', gender: 'girls' })).toMatchObject({
      ...{ gender: 'girls', count: 6, pupils: 100, share: 0.06 },
    });
    expect(ownFigure(cells, fifteen, { stadium: 'F-3', gender: 'boys' }).state).toBe('missing');
  });

  it('of time is weighed by pupils', () => {
    const time = cell({ percent: 6.1, count: null });
    const larger = cell({ stadium: '4-6', percent: 3.1, pupils: 300, count: null });
    const asked = { id: 'absence-15', measure: 'share-of-time' } as const;
    expect(ownFigure([time], asked, { stadium: 'F-3', gender: 'all' })).toMatchObject({
      share: 0.061,
      interval: undefined,
    });
    // (6.1 · 100 + 3.1 · 300) / 400
    expect(ownFigure([time, larger], asked, { stadium: 'all', gender: 'all' }).share).toBeCloseTo(0.0385, 12);
  });
});

describe('What is looked at', () => {
  const networks = [
    { id: 'a', slug: 'a' },
    { id: 'b', slug: 'b' },
  ];
  const set = (change: Partial<ReleasedSet>): ReleasedSet => ({
    ...{ id: 's', releaseId: 'r', roundId: 'o', networkId: 'b', term: '2026-spring', view: 'region' },
    ...{ schoolForm: 'compulsory-school', indicatorId: 'absence-15', indicatorVersion: 1 },
    ...{ way: 'lessons', contributors: 9, leftOut: 0, correctedOn: null, values: [] },
    ...{ lowestReporting: 85, lowReporting: 0, reportingRate: 96, lateMinutes: [0] },
    ...change,
  });
  const whole = (percent: number) => [value({ stadium: 'all', percent })];

  it('is the first network with figures and its newest term, or what is chosen', () => {
    const sets = [set({ term: '2025-autumn' }), set({}), set({ schoolForm: 'upper-secondary-school' })];
    expect(choosePeriod(sets, networks, {})).toMatchObject({
      network: { slug: 'b' },
      schoolForm: 'compulsory-school',
      terms: ['2026-spring', '2025-autumn'],
      term: '2026-spring',
    });
    expect(choosePeriod(sets, networks, { term: '2025-autumn' })?.term).toBe('2025-autumn');
    expect(choosePeriod(sets, networks, { network: 'a' })).toBeUndefined();
    expect(choosePeriod([], networks, {})).toBeUndefined();
  });

  it('of unlike ways of counting is the one that most are in', () => {
    const sets = [set({ way: 'days', contributors: 2 }), set({}), set({ way: 'a', contributors: 9 })];
    expect(mostCommon(sets)?.way).toBe('a');
  });

  it('keeps its address', () => {
    const address = figureAddress(
      '/siffror/x',
      { network: 'b', term: '2026-autumn', schoolForm: undefined },
      { grupp: '7-9', kon: genderInAddress('girls') },
    );
    expect(address).toBe('/siffror/x?natverk=b&termin=ht-2026&grupp=7-9&kon=flickor');
    const read = readComparisonChoice(new URL(address, 'http://a.test').searchParams);
    expect(read).toMatchObject({ network: 'b', term: '2026-autumn', stadium: '7-9', gender: 'girls' });
    expect(readComparisonChoice(new URLSearchParams('termin=igår&grupp=alla&kon='))).toMatchObject({
      ...{ term: undefined, stadium: undefined, gender: undefined },
    });
  });

  it('tells a break of those who take part from one of the way of counting', () => {
    const terms = [
      set({ term: '2024-spring', values: whole(12) }),
      set({ term: '2025-spring', values: whole(13), contributors: 10 }),
      set({ values: whole(11), contributors: 10, way: 'days' }),
    ];
    expect(historyOf(regionTrend(terms, 'pupils-over', '2026-spring'))).toEqual({
      ...{ terms: 1, broken: 'counting' },
    });
    const panel = regionTrend(terms.slice(0, 2), 'pupils-over', '2025-spring');
    expect(historyOf(panel)).toEqual({ terms: 1, broken: { more: 1 } });
    expect(wholeOf(groupFigures(whole(12), 'pupils-over'))?.share).toBe(0.12);
  });
});
