import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerDay,
  type Check,
  checkItems,
  decisionErrors,
  nextReviewState,
  type ReviewAction,
  type ReviewState,
  reviewActor,
  reviewObstacle,
} from './review-rules.ts';

const actions: readonly ReviewAction[] = ['assign', 'return', 'resume', 'approve', 'cancel'];

describe('The states of a review', () => {
  it('lead to approval only past a reviewer, and end there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 12 }), (tried) => {
        let state: ReviewState = 'asked';
        let hasReviewer = false;
        for (const action of tried) {
          const next = nextReviewState(state, action);
          if (!next) continue;
          if (action === 'assign') hasReviewer = true;
          if (action === 'approve') expect(state).toBe('assigned');
          if (next === 'approved') expect(hasReviewer).toBe(true);
          state = next;
        }
        const isOver = actions.every((action) => nextReviewState(state, action) === undefined);
        expect(isOver).toBe(state === 'approved' || state === 'cancelled');
        expect(reviewActor(state) === 'nobody').toBe(isOver);
      }),
    );
  });
});

describe('The answer', () => {
  const all = (isMet: boolean, note = ''): readonly Check[] =>
    checkItems.map((item) => ({ item, isMet, note }));

  it('approves only when every item is met', () => {
    expect(decisionErrors('approve', { checks: all(true), note: '' })).toEqual({});
    const [first, ...rest] = all(true);
    const checks = first ? [{ ...first, isMet: false, note: 'Årtalet saknas.' }, ...rest] : rest;
    expect(decisionErrors('approve', { checks, note: 'Bra.' })).toEqual({ met: { code: 'required' } });
  });

  it('returns only with a word at each item that is not met', () => {
    expect(Object.keys(decisionErrors('return', { checks: all(false), note: 'Se nedan.' }))).toEqual(
      checkItems.map((item) => `note-${item}`),
    );
    expect(decisionErrors('return', { checks: all(false, 'Oklart.'), note: '' })).toEqual({});
    expect(decisionErrors('return', { checks: all(true), note: '' })).toEqual({ note: { code: 'required' } });
  });
});

describe('Four eyes', () => {
  const text = { writerIds: ['w'], organisationIds: ['o'] };

  it('keep away whoever wrote the text or belongs to it', () => {
    expect(reviewObstacle({ personId: 'w', organisationIds: ['other'] }, text)).toBe('wrote');
    expect(reviewObstacle({ personId: 'p', organisationIds: ['other', 'o'] }, text)).toBe(
      'same-organisation',
    );
    expect(reviewObstacle({ personId: 'p', organisationIds: ['other'] }, text)).toBeUndefined();
  });
});

describe('The day to answer by', () => {
  it('is ten working days on', () => {
    expect(answerDay('2026-11-16')).toBe('2026-11-30');
    expect(answerDay('2026-11-21')).toBe('2026-12-04');
  });

  it('is never on a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 30 }), (offset, days) => {
        const today = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const due = answerDay(today, days);
        expect(due > today).toBe(true);
        expect([0, 6]).not.toContain(new Date(`${due}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});
