import type { EntryCard } from './entry.ts';

export type Freshness =
  | { kind: 'current' }
  /** Ended, dormant, or its stated end has passed. */
  | { kind: 'over'; year: number | undefined }
  /** Retold from a source older than three years: nobody knows whether it still runs. */
  | { kind: 'old-source'; year: number }
  /** Nobody has confirmed it since the date by which it was to be looked over. */
  | { kind: 'unconfirmed'; year: number };

export type FreshnessInput = Pick<
  EntryCard,
  'status' | 'endDay' | 'sourceYear' | 'origin' | 'confirmedDay' | 'reviewBy'
>;

/** An entry whose source is older than this many years is not shown as available without saying so (users.md 1 a). */
const yearsUntilOld = 3;

/** Whether what an entry says can be taken as true today (`YYYY-MM-DD`); the gravest reason against it comes first. */
export function freshnessOf(entry: FreshnessInput, today: string): Freshness {
  const isPast = entry.endDay !== null && entry.endDay < today;
  if (entry.status === 'ended' || entry.status === 'dormant' || isPast) {
    return { kind: 'over', year: yearOfDay(entry.endDay) };
  }
  const thisYear = Number(today.slice(0, 4));
  if (
    entry.origin === 'retold' &&
    entry.sourceYear !== null &&
    thisYear - entry.sourceYear >= yearsUntilOld
  ) {
    return { kind: 'old-source', year: entry.sourceYear };
  }
  const isDue = entry.reviewBy !== null && entry.reviewBy < today;
  const confirmedYear = Number(entry.confirmedDay.slice(0, 4));
  if (isDue || isOlderThan(entry.confirmedDay, today)) return { kind: 'unconfirmed', year: confirmedYear };
  return { kind: 'current' };
}

function isOlderThan(day: string, today: string): boolean {
  const limit = `${Number(today.slice(0, 4)) - yearsUntilOld}${today.slice(4)}`;
  return day < limit;
}

const yearOfDay = (day: string | null) => (day === null ? undefined : Number(day.slice(0, 4)));
