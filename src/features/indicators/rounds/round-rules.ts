import type { Submission } from '../submissions/submission.ts';
import type { Round } from './round.ts';

/** Whether the round waits for figures, is due within the week and nobody has been reminded within it; days as `YYYY-MM-DD`. */
export function isTimeToRemind(
  round: Pick<Round, 'closedAt' | 'remindedAt' | 'dueOn' | 'openedAt'>,
  today: string,
  weekBefore: string,
): boolean {
  if (round.closedAt !== null || today < weekBefore || today > round.dueOn) return false;
  return round.openedAt.slice(0, 10) < weekBefore && (round.remindedAt ?? '') < weekBefore;
}

/** That an organisation corrected or took back what it had approved, and why; `on` a day. */
export type ReasonedChange = {
  organisationId: string;
  what: 'corrected' | 'withdrawn';
  on: string;
  reason: string;
};

/** The reasons of corrections and withdrawals among what was handed in, the newest first: never a figure. */
export function changesIn(submissions: readonly Submission[]): readonly ReasonedChange[] {
  return submissions
    .flatMap(({ organisationId, approvedOn, correction, withdrawnOn, withdrawal }): ReasonedChange[] => [
      ...(approvedOn && correction
        ? [{ organisationId, what: 'corrected' as const, on: approvedOn, reason: correction }]
        : []),
      ...(withdrawnOn
        ? [{ organisationId, what: 'withdrawn' as const, on: withdrawnOn, reason: withdrawal }]
        : []),
    ])
    .toReversed()
    .toSorted((a, b) => b.on.localeCompare(a.on));
}
