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
