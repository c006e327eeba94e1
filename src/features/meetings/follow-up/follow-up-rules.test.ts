import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationStates } from '../registration/registration.ts';
import { usefulnesses } from './follow-up.ts';
import { askedOf, askingSpan, batchAfter, batchSize, mayAnswer, resultOf } from './follow-up-rules.ts';

const answer = fc.record({
  usefulness: fc.constantFrom(...usefulnesses),
  takesHome: fc.string(),
  nextAbout: fc.string(),
});
const batched = (answers: readonly { usefulness: 'very'; takesHome: string; nextAbout: string }[]) =>
  answers.map((one, index) => ({ ...one, batch: batchAfter(index) }));

describe('what those who arrange a meeting read of its follow-up', () => {
  it('is nothing below five answers, and never changes by fewer than five', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 23 }), (answers) => {
        const results = answers.map((_, index) => resultOf(batched(answers.slice(0, index + 1) as never)));
        let before = 0;
        for (const [index, { shown, answers: all, usefulness, takesHome }] of results.entries()) {
          expect(all).toBe(index + 1);
          if (all < batchSize) expect(shown).toBe(0);
          expect([0, batchSize]).toContain(shown - before);
          expect(Object.values(usefulness).reduce((sum, one) => sum + one, 0)).toBe(shown);
          expect(takesHome.length).toBeLessThanOrEqual(shown);
          before = shown;
        }
      }),
    );
  });

  it('does not depend on the order in which people answered within a batch', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 5 }), (answers) => {
        const forth = resultOf(batched(answers as never));
        expect(resultOf(batched(answers.toReversed() as never))).toEqual(forth);
      }),
    );
  });
});

describe('who is asked', () => {
  it('is whoever was there, or had a seat where nobody was ticked off', () => {
    const state = fc.record({ state: fc.constantFrom(...registrationStates) });
    fc.assert(
      fc.property(fc.array(state), (all) => {
        const states = new Set(askedOf(all).map((one) => one.state));
        const someWereThere = all.some((one) => one.state === 'attended');
        expect([...states].every((one) => (someWereThere ? one === 'attended' : one !== 'attended'))).toBe(
          true,
        );
        for (const away of ['cancelled', 'waiting', 'offered', 'unconfirmed', 'removed'] as const)
          expect(states).not.toContain(away);
      }),
    );
  });

  it('is asked the day after, by day', () => {
    expect(askingSpan(new Date('2027-03-10T06:30:00.000Z'))).toBeUndefined();
    expect(askingSpan(new Date('2027-03-10T07:30:00.000Z'))).toEqual({
      endedAfter: '2027-03-02T23:00:00.000Z',
      endedBefore: '2027-03-09T23:00:00.000Z',
    });
  });

  it('can answer for a fortnight', () => {
    const ends = '2027-03-09T11:00:00.000Z';
    const at = (iso: string) => mayAnswer(ends, new Date(iso));
    expect([at('2027-03-09T10:00:00.000Z'), at('2027-03-09T12:00:00.000Z')]).toEqual([false, true]);
    expect([at('2027-03-23T10:00:00.000Z'), at('2027-03-23T12:00:00.000Z')]).toEqual([true, false]);
  });
});
