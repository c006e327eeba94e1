import type { Entry, EntryCard } from '#src/features/library/entry/entry.ts';
import { latestDay, type StatedDate, yearOf } from '#src/features/library/schema/stated-date.ts';
import { sureUntil } from './expiry.ts';

export type Freshness =
  | { kind: 'current' }
  /** Ended, dormant, or its stated end has passed. */
  | { kind: 'over'; year: number | undefined }
  /** Retold from a source older than three years: nobody knows whether it still runs. */
  | { kind: 'old-source'; year: number }
  /** Retold from a source that gives no date. */
  | { kind: 'undated-source' }
  /** Nobody has confirmed it for three years, or since the day on which something stopped being sure. */
  | { kind: 'unconfirmed'; year: number };

/** `confirmedDay`: the last day that somebody vouched for it; empty when no day is known. */
export type FreshnessInput = Pick<
  EntryCard,
  'status' | 'endDay' | 'sourceYear' | 'origin' | 'confirmedDay' | 'reviewBy'
> &
  Partial<Pick<EntryCard, 'sureUntil'>>;

/** What nobody has vouched for in this many years is not shown as available without saying so (users.md 1 a). */
export const yearsUntilOld = 3;

/** Whether what an entry says can be taken as true today (`YYYY-MM-DD`); the gravest reason against it comes first. */
export function freshnessOf(entry: FreshnessInput, today: string): Freshness {
  const isPast = entry.endDay !== null && entry.endDay < today;
  if (entry.status === 'ended' || entry.status === 'dormant' || isPast) {
    return { kind: 'over', year: yearOf(entry.endDay ?? undefined) };
  }
  if (entry.confirmedDay === '') return { kind: 'undated-source' };
  const year = Number(entry.confirmedDay.slice(0, 4));
  const isOld = entry.confirmedDay < `${Number(today.slice(0, 4)) - yearsUntilOld}${today.slice(4)}`;
  if (isOld && entry.origin === 'retold' && entry.sourceYear === year) return { kind: 'old-source', year };
  const isDue = [entry.reviewBy, entry.sureUntil].some((day) => day && day < today);
  return isOld || isDue ? { kind: 'unconfirmed', year } : { kind: 'current' };
}

/** The same question about a whole entry. */
export function freshnessOfEntry({ content, revision, expiries }: Entry, today: string): Freshness {
  const facts = freshnessFacts(content, revision.publishedAt ?? revision.savedAt);
  return freshnessOf({ ...facts, sureUntil: sureUntil(expiries) }, today);
}

/** What a list keeps of an entry so that it can tell the same without reading it whole. */
export function freshnessFacts(content: Entry['content'], publishedAt: string): FreshnessInput {
  const sourceDates = content.sources.flatMap(({ published, date, updated }) => [published, date, updated]);
  const sourceDay = newestDay(sourceDates);
  const vouchedFor = content.origin === 'retold' ? sourceDay : publishedAt.slice(0, 10);
  return {
    status: content.status,
    origin: content.origin,
    endDay: newestDay([content.end]) || null,
    sourceYear: yearOf(sourceDay) ?? null,
    confirmedDay: newestDay([content.confirmedOn]) || vouchedFor,
    reviewBy: newestDay([content.reviewBy]) || null,
  };
}

/** The last day that any of the dates can mean; empty when none names a year. */
function newestDay(dates: readonly (StatedDate | undefined)[]): string {
  const days = dates.map((date) => (date === undefined ? undefined : latestDay(date)) ?? '');
  return days.sort().at(-1) ?? '';
}
