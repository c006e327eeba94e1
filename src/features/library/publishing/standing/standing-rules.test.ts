import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StandingFacts, standingOf } from './standing-rules.ts';

describe('How a description stands', () => {
  const facts: StandingFacts = {
    state: 'draft',
    draft: 'draft',
    since: '2026-11-16T08:00:00.000Z',
    returnedAt: null,
    schedule: null,
    reviewBy: null,
    review: null,
  };
  const schedule = { runAt: '2026-11-20T07:00:00.000Z', failedAt: null, isChanged: false };
  const textOf = (given: Partial<StandingFacts>) => standingOf({ ...facts, ...given })[0];

  it.each([
    [{}, 'draft', 'writer'],
    [{ draft: 'in-review' }, 'in-review', 'editor'],
    [{ returnedAt: '2026-11-17T08:00:00.000Z' }, 'returned', 'writer'],
    [{ schedule }, 'scheduled', 'clock'],
    [{ schedule: { ...schedule, isChanged: true } }, 'scheduledChanged', 'editor'],
    [{ schedule: { ...schedule, failedAt: '2026-11-20T07:00:01.000Z' } }, 'scheduleFailed', 'editor'],
    [{ state: 'published', draft: null, reviewBy: '2027-01-01' }, 'published', 'review'],
    [{ state: 'published' }, 'newDraft', 'writer'],
    [{ state: 'published', draft: 'in-review' }, 'newInReview', 'editor'],
    [{ state: 'withdrawn', draft: null }, 'withdrawn', 'nobody'],
    [{ state: 'withdrawn' }, 'withdrawn', 'writer'],
    [{ state: 'archived' }, 'archived', 'nobody'],
  ] as const)('%o is %s, and next is %s', (given, state, next) => {
    expect(textOf(given)).toMatchObject({ state, next });
  });

  it('says of an open review whose turn it is, and nothing of one that is over', () => {
    const review = { state: 'assigned', since: '2026-11-16T08:00:00.000Z', dueOn: '2026-11-30' } as const;
    const published = { ...facts, state: 'published', draft: null } as const;
    expect(standingOf({ ...published, review })[1]).toEqual({
      state: 'review-assigned',
      next: 'reviewer',
      since: review.since,
      until: '2026-11-30',
    });
    expect(standingOf({ ...published, review: { ...review, state: 'approved' } })).toHaveLength(1);
  });

  it('always tells a state, who is next and since when', () => {
    fc.assert(
      fc.property(
        fc.record({
          state: fc.constantFrom('draft', 'published', 'withdrawn', 'archived'),
          draft: fc.constantFrom('draft', 'in-review', null),
          returnedAt: fc.constantFrom('2026-11-17T08:00:00.000Z', null),
          schedule: fc.constantFrom(schedule, null),
          reviewBy: fc.constantFrom('2027-01-01', null),
        }),
        (given) => {
          for (const { state, next, since } of standingOf({ ...facts, ...given } as StandingFacts)) {
            expect(state && next).toBeTruthy();
            expect(Date.parse(since)).not.toBeNaN();
          }
        },
      ),
    );
  });
});
