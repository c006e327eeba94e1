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

describe('the address of matching', () => {
  it('takes weights that it understands and the usual ones for the rest', () => {
    const asked = readMatching(new URLSearchParams('organisation=a&beskrivet=0&nulage=9&likhet=x&narhet='));
    expect(asked).toEqual({ organisation: 'a', topic: '', weights: { ...usualWeights, entries: 0 } });
  });
});
