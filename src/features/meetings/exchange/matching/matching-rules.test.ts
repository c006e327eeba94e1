import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factors, readMatching, usualWeights, type Weights } from './matching.ts';
import { type Candidate, proposeMatches } from './matching-rules.ts';
import { matchReasonText } from './matching-text.ts';

const answer = fc.constantFrom('yes', 'partly', 'planned', 'no', 'unknown');
const codes = ['9901', '9902', '9903'];
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('municipality', 'region'),
  settlements: fc.subarray(['rural', 'smaller-town']),
  size: fc.option(fc.record({ count: fc.integer({ min: 1, max: 9000 }), of: fc.constant('inhabitants') }), {
    nil: undefined,
  }),
  municipalityCodes: fc.subarray(codes),
  countyCode: fc.option(fc.constantFrom('98', '99')),
  positions: fc.array(
    fc.record({ east: fc.integer({ min: 0, max: 200 }), north: fc.integer({ min: 0, max: 200 }) }),
    {
      maxLength: 3,
    },
  ),
  answers: fc
    .dictionary(fc.constantFrom('plan', 'team', 'limit'), answer)
    .map((answers) => new Map(Object.entries(answers))),
  entries: fc.nat(6),
  hasMet: fc.boolean(),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, minLength: 1, maxLength: 15 });
const weights: fc.Arbitrary<Weights> = fc.record({
  entries: fc.nat(3),
  situation: fc.nat(3),
  likeness: fc.nat(3),
  nearness: fc.nat(3),
  newness: fc.nat(3),
});
/** Whatever figures somebody may one day lay beside an organisation. */
const figures = fc.record({
  absence: fc.double(),
  attendance: fc.double(),
  results: fc.array(fc.integer()),
  points: fc.integer(),
});

const first = ([one]: readonly Candidate[]): Candidate => {
  if (!one) throw new Error('nobody asks');
  return one;
};
const shown = (all: readonly Candidate[], by: Weights) =>
  proposeMatches(first(all), all, by).map(({ id, points, reasons }) => ({
    id,
    points,
    texts: reasons.map((reason) => matchReasonText(reason, 'sv', (question) => question)),
  }));

describe('whom an organisation may ask', () => {
  it('is the same in list, order and text whatever attendance figures exist', () => {
    fc.assert(
      fc.property(
        candidates,
        weights,
        fc.array(figures, { minLength: 15, maxLength: 15 }),
        (all, by, beside) => {
          const withFigures = all.map((one, index) => ({ ...beside[index], ...one }));
          expect(shown(withFigures, by)).toEqual(shown(all, by));
        },
      ),
    );
  });

  it('comes with a reason for every proposal, and never only that they have not met', () => {
    fc.assert(
      fc.property(candidates, weights, (all, by) => {
        for (const { points, reasons } of proposeMatches(first(all), all, by)) {
          expect(points).toBeGreaterThan(0);
          expect(reasons.filter(({ kind }) => kind !== 'not-met')).not.toEqual([]);
        }
      }),
    );
  });

  it('never is oneself, nobody twice, the most points first', () => {
    fc.assert(
      fc.property(candidates, weights, (all, by) => {
        const found = proposeMatches(first(all), all, by);
        const ids = found.map(({ id }) => id);
        expect(ids).not.toContain(first(all).id);
        expect(new Set(ids).size).toBe(ids.length);
        const points = found.map((one) => one.points);
        expect(points).toEqual(points.toSorted((a, b) => b - a));
      }),
    );
  });

  it('lets a reason that weighs nothing neither count nor be told', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const nothing = Object.fromEntries(factors.map((factor) => [factor, 0])) as Weights;
        expect(proposeMatches(first(all), all, nothing)).toEqual([]);
      }),
    );
  });

  it('is counted as by hand', () => {
    const base: Candidate = {
      id: 'a',
      kind: 'municipality',
      settlements: ['rural'],
      size: { count: 5000, of: 'inhabitants' },
      municipalityCodes: ['9901'],
      countyCode: '99',
      positions: [],
      answers: new Map([
        ['plan', 'no'],
        ['team', 'yes'],
      ]),
      entries: 0,
      hasMet: false,
    };
    const other: Candidate = {
      ...base,
      id: 'b',
      size: { count: 11_000, of: 'inhabitants' },
      municipalityCodes: ['9902'],
      answers: new Map([['plan', 'yes']]),
      entries: 2,
    };
    const [found] = proposeMatches(base, [base, other], usualWeights);
    // 2 descriptions × 3, 1 answer × 2, kind and settlement × 1, county × 1, not met × 1
    expect(found).toEqual({
      id: 'b',
      points: 6 + 2 + 2 + 1 + 1,
      reasons: [
        { kind: 'entries', count: 2 },
        { kind: 'situation', questions: ['plan'] },
        { kind: 'like-kind' },
        { kind: 'like-settlement' },
        { kind: 'same-county' },
        { kind: 'not-met' },
      ],
    });
  });
});

describe('how near somebody is', () => {
  const own: Candidate = {
    ...{ id: 'own', kind: 'municipality', settlements: [], size: undefined, entries: 0, hasMet: true },
    ...{
      municipalityCodes: ['9901'],
      countyCode: '99',
      positions: [{ east: 0, north: 0 }],
      answers: new Map(),
    },
  };
  const other = { ...own, id: 'other', kind: 'region', municipalityCodes: ['9902'], countyCode: '98' };
  const nearness = { entries: 0, situation: 0, likeness: 0, nearness: 1, newness: 0 };
  const told = (one: Partial<Candidate>) =>
    proposeMatches(own, [{ ...other, ...one }], nearness).map(({ points, reasons }) => [
      points,
      ...reasons.map((reason) => matchReasonText(reason, 'sv', (id) => id)),
    ]);
  const at = (east: number, north: number) => [{ east, north }];

  it.each([
    [at(1, 1), 3, 'Finns cirka 5 km bort'],
    [at(15, 20), 3, 'Finns cirka 25 km bort'],
    [at(24, 32), 2, 'Finns cirka 40 km bort'],
    [at(60, 79), 1, 'Finns cirka 100 km bort'],
    [[...at(300, 0), ...at(24, 32)], 2, 'Finns cirka 40 km bort'],
  ])('counts by bands of kilometres, from the nearest of the municipalities', (positions, points, text) => {
    expect(told({ positions })).toEqual([[points, text]]);
  });

  it('tells of nobody who is far off, in the same county or not', () => {
    expect(told({ positions: at(80, 80) })).toEqual([]);
    expect(told({ positions: at(80, 80), countyCode: '99' })).toEqual([]);
  });

  it('goes by county where one of them has no place, and first by municipality', () => {
    expect(told({ positions: [] })).toEqual([]);
    expect(told({ positions: [], countyCode: '99' })).toEqual([[1, 'Finns i samma län']]);
    expect(told({ positions: at(24, 32), municipalityCodes: ['9901'] })).toEqual([
      [3, 'Arbetar i samma kommun som ni'],
    ]);
  });
});

describe('the address of matching', () => {
  it('takes weights that it understands and the usual ones for the rest', () => {
    const asked = readMatching(new URLSearchParams('organisation=a&beskrivet=0&nulage=9&likhet=x&narhet='));
    expect(asked).toEqual({ organisation: 'a', topic: '', weights: { ...usualWeights, entries: 0 } });
  });
});
