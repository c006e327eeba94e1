import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { fingerprint } from './count-search.ts';
import { counters, leastShown, monthBefore, monthOf } from './counted-words-rules.ts';

/** So many months are shown and kept, this one included. */
export const monthsKept = 13;
/** A portal that has stood still forgets as far back as this. */
const monthsSwept = 24;

export type CountedWords = { words: string; searches: number; withoutHit: number };

/** What at least five searched for in the month, the most first; rarer words are never shown to anybody. */
export function listSearches(
  { activity, config }: Pick<App, 'activity' | 'config'>,
  month: string,
): readonly CountedWords[] {
  const { searches, withoutHit, words } = counters(month);
  const [counts, misses] = [activity.counts(searches), activity.counts(withoutHit)];
  return [...activity.counts(words).keys()]
    .map((one) => ({ words: one, key: fingerprint(config, one) }))
    .map(({ words, key }) => ({ words, searches: counts.get(key) ?? 0, withoutHit: misses.get(key) ?? 0 }))
    .filter((one) => one.searches >= leastShown)
    .sort((a, b) => b.searches - a.searches || a.words.localeCompare(b.words, 'sv'));
}

/** The months that can be shown, this one first. */
export function countedMonths({ clock }: Pick<App, 'clock'>): readonly string[] {
  const month = monthOf(swedishDay(clock.now()));
  return Array.from({ length: monthsKept }, (_, before) => monthBefore(month, before));
}

/** Forgets what too few searched for as soon as the month is over, and all of it after thirteen months. */
export const sweepSearchesJob: JobHandler = {
  kind: 'search.sweep-counts',
  everyMinutes: 24 * 60,
  async run({ activity, clock }) {
    const month = monthOf(swedishDay(clock.now()));
    for (let before = 1; before < monthsSwept; before += 1) {
      const { searches, withoutHit, words } = counters(monthBefore(month, before));
      activity.forget(searches, before < monthsKept ? leastShown : undefined);
      if (before < monthsKept) continue;
      activity.forget(withoutHit);
      activity.forget(words);
    }
  },
};
