import { type FreshnessInput, yearsUntilOld } from '../freshness/expiry/freshness-rules.ts';

/** Before every other day: what is over, or vouched for on no day that is known, is never sure. */
const never = '0000-00-00';

/** The last day on which `freshnessOf` takes the entry as current, so that an index tells it without reading the entry. */
export function lastSureDay({
  status,
  endDay,
  confirmedDay,
  reviewBy,
  sureUntil,
}: Omit<FreshnessInput, 'origin' | 'sourceYear'>): string {
  if (status === 'ended' || status === 'dormant' || confirmedDay === '') return never;
  const tooOld = `${Number(confirmedDay.slice(0, 4)) + yearsUntilOld}${confirmedDay.slice(4)}`;
  const days = [endDay, tooOld, reviewBy, sureUntil].filter((day) => day !== null && day !== undefined);
  return days.sort()[0] ?? never;
}
