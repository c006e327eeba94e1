import { swedishDay } from '#src/lib/dates.ts';

/** Why a post waits for a moderator. */
export type WaitingFor = 'privacy' | 'report' | 'first-post' | 'answer' | 'changed';

const dayMs = 86_400_000;
/** So long may anything wait that hurts nobody while it does. */
const workingDays = 2;

/** Whether it is to be taken today: personal data at once, all else after two working days (Monday to Friday). */
export function isUrgent({ waitsFor, since }: { waitsFor: WaitingFor; since: string }, now: Date): boolean {
  return waitsFor === 'privacy' || workingDaysBetween(since, now) > workingDays;
}

/** How many working days have begun after the day on which it came. */
export function workingDaysBetween(since: string, now: Date): number {
  const first = Date.parse(swedishDay(new Date(since)));
  const days = Math.round((Date.parse(swedishDay(now)) - first) / dayMs);
  return Array.from({ length: Math.max(days, 0) }, (_, i) =>
    new Date(first + (i + 1) * dayMs).getUTCDay(),
  ).filter((day) => day !== 0 && day !== 6).length;
}

/** Personal data first, then the oldest. */
export function inOrder<T extends { waitsFor: WaitingFor; since: string }>(
  items: readonly T[],
): readonly T[] {
  const rank = (item: T) => (item.waitsFor === 'privacy' ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since));
}
