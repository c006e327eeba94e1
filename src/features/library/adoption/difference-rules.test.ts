import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, pickDifferences } from './difference-rules.ts';

const difference = (part: string): Difference => ({ part, term: part, own: 'nu', original: 'förr' });

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
    const unsaid = { ...difference('team'), original: undefined };
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
