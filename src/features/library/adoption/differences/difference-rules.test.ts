import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, pickDifferences, setChange } from './difference-rules.ts';

const difference = (part: string): Difference => ({ part, text: part, isCompared: true });

describe('three differences at a glance', () => {
  it('begins with what the variant says itself', () => {
    const picked = pickDifferences(['Tre steg.', 'Ingen gräns.'], [difference('team'), difference('use')]);
    expect(picked).toEqual(['Tre steg.', 'Ingen gräns.', difference('team')]);
  });

  it('takes who does it before for whom, and the way in before the money', () => {
    const some = ['wayIn.cost', 'target.schoolYears', 'wayIn.contacts', 'team'].map((part) =>
      difference(part),
    );
    expect(pickDifferences([], some).map((one) => typeof one !== 'string' && one.part)).toEqual([
      'team',
      'target.schoolYears',
      'wayIn.contacts',
    ]);
  });

  it('leaves out what only one of them states, and long texts', () => {
    const unsaid = { ...difference('team'), isCompared: false };
    expect(pickDifferences([], [unsaid, difference('description')])).toEqual([]);
  });

  it('is never more than three, and the same whatever the order of the facts', () => {
    const parts = fc.uniqueArray(fc.constantFrom('team', 'use', 'tiers', 'arenas', 'partners', 'steps'));
    fc.assert(
      fc.property(parts, fc.array(fc.string(), { maxLength: 4 }), (some, words) => {
        const picked = pickDifferences(
          words,
          some.map((part) => difference(part)),
        );
        const turned = pickDifferences(
          words,
          some.toReversed().map((part) => difference(part)),
        );
        expect(picked.length).toBeLessThanOrEqual(3);
        expect(turned).toEqual(picked);
      }),
    );
  });
});

describe('one set in place of another', () => {
  it('tells what is left out and what has come', () => {
    expect(setChange(['a'], ['a', 'b'])).toEqual({ isOther: false, added: [], removed: ['b'] });
    expect(setChange(['a', 'c'], ['a', 'b'])).toEqual({ isOther: false, added: ['c'], removed: ['b'] });
    expect(setChange(['c'], ['a'])).toEqual({ isOther: true, added: ['c'], removed: ['a'] });
  });
});
