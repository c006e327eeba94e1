import type { EntryState } from '#src/features/library/entry/entry.ts';
import { type ReviewState, reviewActor } from '#src/features/library/review/review-rules.ts';

/** What is stored about where an entry is on its way. */
export type StandingFacts = {
  state: EntryState;
  draft: 'draft' | 'in-review' | null;
  /** Since when the text is as it is. */
  since: string;
  returnedAt: string | null;
  /** The hour at which the draft is published by itself, and what has come in between. */
  schedule: { runAt: string; failedAt: string | null; isChanged: boolean } | null;
  reviewBy: string | null;
  review: { state: ReviewState; since: string; dueOn: string } | null;
};

type DraftState = 'draft' | 'returned' | 'in-review' | 'scheduled' | 'scheduledChanged' | 'scheduleFailed';
/** The same beside a text that is published already. */
type NewDraftState =
  | 'newDraft'
  | 'newReturned'
  | 'newInReview'
  | 'newScheduled'
  | 'newScheduledChanged'
  | 'newScheduleFailed';
export type TextState = EntryState | DraftState | NewDraftState;
type OpenReview = `review-${'asked' | 'assigned' | 'returned'}`;
export type NextActor = 'writer' | 'editor' | 'clock' | 'review' | 'coordinator' | 'reviewer' | 'nobody';

/** One thing that is on its way: its state, who acts next, since when, and until when where there is a day. */
export type StandingLine = {
  state: TextState | OpenReview;
  next: NextActor;
  since: string;
  /** The hour of publishing, the day to look it over, or the day to answer by. */
  until: string | null;
};

/** How an entry stands: its text first, then the network's review when one is open. */
export function standingOf(facts: StandingFacts): readonly [StandingLine, ...StandingLine[]] {
  const { review } = facts;
  const text = textLine(facts);
  if (!review || reviewActor(review.state) === 'nobody') return [text];
  const state = `review-${review.state}` as OpenReview;
  return [text, { state, next: reviewActor(review.state), since: review.since, until: review.dueOn }];
}

function textLine(facts: StandingFacts): StandingLine {
  const { state, draft, since, reviewBy, schedule } = facts;
  if (state === 'archived') return { state, next: 'nobody', since, until: null };
  if (draft === null) {
    const isDated = state === 'published' && reviewBy !== null;
    return { state, next: isDated ? 'review' : 'nobody', since, until: isDated ? reviewBy : null };
  }
  const own = draftLine(facts);
  const until = own.next === 'clock' ? (schedule?.runAt ?? null) : null;
  if (state === 'published') return { ...own, state: newStates[own.state], until };
  const isWithdrawn = state === 'withdrawn' && own.state === 'draft';
  return { ...own, state: isWithdrawn ? 'withdrawn' : own.state, until };
}

const newStates = {
  draft: 'newDraft',
  returned: 'newReturned',
  'in-review': 'newInReview',
  scheduled: 'newScheduled',
  scheduledChanged: 'newScheduledChanged',
  scheduleFailed: 'newScheduleFailed',
} as const satisfies Record<DraftState, NewDraftState>;

function draftLine({ draft, since, returnedAt, schedule }: StandingFacts): {
  state: DraftState;
  next: NextActor;
  since: string;
} {
  if (schedule?.failedAt) return { state: 'scheduleFailed', next: 'editor', since: schedule.failedAt };
  if (schedule?.isChanged) return { state: 'scheduledChanged', next: 'editor', since };
  if (schedule) return { state: 'scheduled', next: 'clock', since };
  if (draft === 'in-review') return { state: 'in-review', next: 'editor', since };
  if (returnedAt) return { state: 'returned', next: 'writer', since: returnedAt };
  return { state: 'draft', next: 'writer', since };
}
