import { describe, expect, it } from 'vitest';
import { wayOf } from '../releases/way-rules.ts';
import { compareSheets, compareToOthers } from './comparability-rules.ts';
import type { AbsenceKind, CountingSheet } from './counting-sheet.ts';

const sheet: CountingSheet = {
  term: '2026-autumn',
  kinds: ['total', 'valid', 'invalid'],
  basis: 'offered-time',
  thresholds: [15, 50],
  lateArrivals: { rule: 'counted' },
  validity: 'approved',
  schoolForms: ['compulsory-school', 'preschool-class'],
  coverage: 'municipal',
  reportingRate: 97,
};
const lowest = 90;
const way = ({ kind }: { kind: AbsenceKind }, counted: CountingSheet) =>
  wayOf({ ...counted, note: '' }, kind);
const total15 = { kind: 'total', threshold: 15 } as const;
const invalid = { kind: 'invalid', threshold: undefined } as const;

describe('Two ways of counting', () => {
  it('that are alike go to compare, whatever order the school forms come in', () => {
    const other: CountingSheet = { ...sheet, schoolForms: sheet.schoolForms.toReversed() };
    expect(compareSheets(total15, sheet, other, lowest)).toEqual({ going: 'comparable' });
  });

  it.each<[string, Partial<CountingSheet>]>([
    ['threshold', { thresholds: [10, 50] }],
    ['kind', { kinds: ['valid'] }],
    ['basis', { basis: 'days' }],
    ['school-forms', { schoolForms: ['compulsory-school'] }],
    ['coverage', { coverage: 'municipal-and-independent' }],
    ['late-arrivals', { lateArrivals: { rule: 'not-counted' } }],
  ])('that differ in %s do not', (what, change) => {
    const found = compareSheets(total15, sheet, { ...sheet, ...change }, lowest);
    expect(found).toEqual({ going: 'not', because: [{ what }] });
  });

  it('10 and 15 per cent never share an axis, though 50 may', () => {
    const ten = { ...sheet, thresholds: [10, 50] };
    expect(compareSheets(total15, sheet, ten, lowest).going).toBe('not');
    expect(compareSheets({ kind: 'total', threshold: 50 }, sheet, ten, lowest).going).toBe('comparable');
  });

  it('what counts as valid plays no part in the total', () => {
    const other: CountingSheet = { ...sheet, validity: 'reported' };
    expect(compareSheets(total15, sheet, other, lowest).going).toBe('comparable');
    expect(compareSheets(invalid, sheet, other, lowest)).toEqual({
      going: 'not',
      because: [{ what: 'validity' }],
    });
  });

  it('that count late arrivals from different minutes go partly, with those that count all too', () => {
    const from = (minutes: number): CountingSheet => ({
      ...sheet,
      lateArrivals: { rule: 'from-minutes', minutes },
    });
    expect(compareSheets(total15, from(5), from(10), lowest)).toEqual({
      going: 'partly',
      because: [{ what: 'late-minutes' }],
    });
    expect(compareSheets(total15, from(5), from(5), lowest).going).toBe('comparable');
    expect(compareSheets(total15, sheet, from(5), lowest).going).toBe('partly');
  });

  it('of spring and autumn go partly, of the same season in different years wholly', () => {
    expect(compareSheets(total15, sheet, { ...sheet, term: '2026-spring' }, lowest)).toEqual({
      going: 'partly',
      because: [{ what: 'term' }],
    });
    expect(compareSheets(total15, sheet, { ...sheet, term: '2025-autumn' }, lowest).going).toBe('comparable');
  });
});

describe('Registered lessons', () => {
  it.each([
    [89.9, { what: 'low-reporting', rate: 89.9, lowest }],
    [null, { what: 'reporting-unknown' }],
  ])('%s per cent makes it partly', (reportingRate, reason) => {
    const low = { ...sheet, reportingRate };
    expect(compareSheets(total15, sheet, low, lowest)).toEqual({ going: 'partly', because: [reason] });
    const own = { way: way(total15, low), reportingRate, lowest };
    expect(compareToOthers(own, way(total15, sheet))).toEqual({ going: 'partly', because: [reason] });
  });

  it('at the set level are enough', () => {
    expect(compareSheets(total15, sheet, { ...sheet, reportingRate: lowest }, lowest).going).toBe(
      'comparable',
    );
  });

  it('that are few on both sides are one reason beside what makes it impossible', () => {
    const low = { ...sheet, reportingRate: 60 };
    const found = compareSheets(total15, low, { ...low, basis: 'days' }, lowest);
    expect(found).toEqual({
      going: 'not',
      because: [{ what: 'basis' }, { what: 'low-reporting', rate: 60, lowest }],
    });
  });
});

describe('The way of counting in one word', () => {
  const changes: readonly Partial<CountingSheet>[] = [
    {},
    { basis: 'days' },
    { coverage: 'municipal-and-independent' },
    { lateArrivals: { rule: 'not-counted' } },
    { lateArrivals: { rule: 'from-minutes', minutes: 5 } },
    { lateArrivals: { rule: 'from-minutes', minutes: 10 } },
    { validity: 'reported' },
    { reportingRate: 10, term: '2025-spring' },
  ];

  it.each([total15, invalid])('is the same exactly when nothing forbids one axis: %o', (figure) => {
    for (const one of changes.map((change) => ({ ...sheet, ...change }))) {
      for (const other of changes.map((change) => ({ ...sheet, ...change }))) {
        const mayShare = compareSheets(figure, one, other, lowest).going !== 'not';
        expect(way(figure, one) === way(figure, other)).toBe(mayShare);
      }
    }
  });
});

describe("One's own figure", () => {
  const common = way(total15, sheet);

  it('goes to compare when it is counted as most count it', () => {
    expect(compareToOthers({ way: common, reportingRate: 97, lowest }, common)).toEqual({
      going: 'comparable',
    });
  });

  it('does not while nothing is handed in, or when it is counted another way', () => {
    expect(compareToOthers(undefined, common)).toEqual({
      going: 'not',
      because: [{ what: 'not-handed-in' }],
    });
    const other = way(total15, { ...sheet, coverage: 'municipal-and-independent' });
    expect(compareToOthers({ way: other, reportingRate: 60, lowest }, common)).toEqual({
      going: 'not',
      because: [{ what: 'coverage' }, { what: 'low-reporting', rate: 60, lowest }],
    });
  });
});
