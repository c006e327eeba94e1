import { describe, expect, it } from 'vitest';
import { lateMinutesOf, wayOf } from '../releases/way-rules.ts';
import type { Counting } from '../submissions/submission.ts';
import { compareToOthers, type OthersWay } from './comparability-rules.ts';
import type { AbsenceKind } from './counting-sheet.ts';

const counting: Counting = {
  ...{ basis: 'offered-time', coverage: 'municipal', validity: 'approved', reportingRate: 97, note: '' },
  lateArrivals: { rule: 'counted' },
};
const lowest = 85;
const from = (minutes: number): Partial<Counting> => ({ lateArrivals: { rule: 'from-minutes', minutes } });

/** How the others count when all of them do so, none with few registered lessons. */
function others(kind: AbsenceKind, change: Partial<Counting> = {}): OthersWay {
  const one = { ...counting, ...change };
  const late = lateMinutesOf(one);
  const lateMinutes = late === undefined ? [] : [late];
  return { way: wayOf(one, kind), lateMinutes, lowReporting: 0, lowestReporting: lowest };
}

function own(kind: AbsenceKind, change: Partial<Counting> = {}) {
  const one = { ...counting, ...change };
  return { way: wayOf(one, kind), lateMinutes: lateMinutesOf(one), reportingRate: one.reportingRate };
}

describe("One's own figure", () => {
  it('goes to compare when it is counted as the others count theirs', () => {
    expect(compareToOthers(own('total'), others('total'))).toEqual({ going: 'comparable' });
    expect(compareToOthers(own('total', from(5)), others('total', from(5)))).toEqual({ going: 'comparable' });
  });

  it('does not while nothing is handed in', () => {
    const found = compareToOthers(undefined, { ...others('total'), lowReporting: 3 });
    expect(found).toEqual({ going: 'not', because: [{ what: 'not-handed-in' }] });
  });

  it.each<[string, Partial<Counting>]>([
    ['basis', { basis: 'days' }],
    ['coverage', { coverage: 'municipal-and-independent' }],
    ['late-arrivals', { lateArrivals: { rule: 'not-counted' } }],
  ])('does not when it differs in %s', (what, change) => {
    const because = [{ what }];
    expect(compareToOthers(own('total', change), others('total'))).toEqual({ going: 'not', because });
    expect(compareToOthers(own('total'), others('total', change))).toEqual({ going: 'not', because });
  });

  it('does whatever counts as valid, when it is about the total', () => {
    const other = { validity: 'reported' } as const;
    expect(compareToOthers(own('total'), others('total', other)).going).toBe('comparable');
    const because = [{ what: 'validity' }];
    expect(compareToOthers(own('invalid'), others('invalid', other))).toEqual({ going: 'not', because });
  });
});

describe('Late arrivals', () => {
  it.each<[string, Partial<Counting>, Partial<Counting>]>([
    ['from other minutes', from(5), from(10)],
    ['from some minutes, where the others count all', from(15), {}],
    ['from the first minute, where the others count from some', {}, from(15)],
  ])('that count %s make it partly', (_, mine, theirs) => {
    expect(compareToOthers(own('total', mine), others('total', theirs))).toEqual({
      ...{ going: 'partly', because: [{ what: 'late-minutes' }] },
    });
  });

  it('make it partly for everybody in a set of unlike minutes', () => {
    const mixed = { ...others('total'), lateMinutes: [0, 15] };
    for (const change of [{}, from(15)]) {
      expect(compareToOthers(own('total', change), mixed).going).toBe('partly');
    }
  });
});

describe('Registered lessons', () => {
  it.each([
    [84.9, { what: 'low-reporting', rate: 84.9, lowest }],
    [null, { what: 'reporting-unknown' }],
  ])('%s per cent of the own make it partly', (reportingRate, reason) => {
    const few = { ...others('total'), lowReporting: 1 };
    expect(compareToOthers(own('total', { reportingRate }), few)).toEqual({
      ...{ going: 'partly', because: [reason] },
    });
  });

  it('at the set level are enough', () => {
    expect(compareToOthers(own('total', { reportingRate: lowest }), others('total')).going).toBe(
      'comparable',
    );
  });

  it('that others have few of make it partly too, without counting oneself among them', () => {
    const few = { ...others('total'), lowReporting: 2 };
    const reason = (municipalities: number) => ({ what: 'others-low-reporting', municipalities, lowest });
    expect(compareToOthers(own('total'), few)).toEqual({ going: 'partly', because: [reason(2)] });
    expect(compareToOthers(own('total', { reportingRate: 60 }), few)).toEqual({
      ...{ going: 'partly', because: [{ what: 'low-reporting', rate: 60, lowest }, reason(1)] },
    });
  });

  it('stand beside what makes it impossible; those of others then matter no more', () => {
    const few = { ...others('total', { basis: 'days' }), lowReporting: 2 };
    expect(compareToOthers(own('total', { reportingRate: 60 }), few)).toEqual({
      ...{ going: 'not', because: [{ what: 'basis' }, { what: 'low-reporting', rate: 60, lowest }] },
    });
  });
});

describe('The way of counting in one word', () => {
  const changes: readonly Partial<Counting>[] = [
    {},
    { basis: 'days' },
    { coverage: 'municipal-and-independent' },
    { lateArrivals: { rule: 'not-counted' } },
    from(5),
    from(10),
    { validity: 'reported' },
    { reportingRate: 10 },
  ];

  it.each(['total', 'invalid'] as const)('is the same exactly when one axis may be shared: %s', (kind) => {
    for (const one of changes) {
      for (const other of changes) {
        const [mine, theirs] = [own(kind, one), others(kind, other)];
        expect(mine.way === theirs.way).toBe(compareToOthers(mine, theirs).going !== 'not');
      }
    }
  });
});
