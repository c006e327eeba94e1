import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { counters, formerCounters, leastShown, monthBefore, monthOf } from './counted-words-rules.ts';

/** So many months are shown and kept, this one included. */
export const monthsKept = 13;
/** A portal that has stood still forgets as far back as this. */
const monthsSwept = 24;

/** How many different people searched for the words, and how many of them in vain. */
export type CountedWords = { words: string; searches: number; withoutHit: number };

/** What at least five searched for in the month, the most first; rarer words are never shown to anybody. */
export function listSearches({ activity }: Pick<App, 'activity'>, month: string): readonly CountedWords[] {
  const { searches, withoutHit } = counters(month);
  const misses = activity.counts(withoutHit);
  return [...activity.counts(searches)]
    .map(([words, people]) => ({ words, searches: people, withoutHit: misses.get(words) ?? 0 }))
    .filter((one) => one.searches >= leastShown)
    .sort((a, b) => b.searches - a.searches || a.words.localeCompare(b.words, 'sv'));
}

/** The months that can be shown, this one first. */
export function countedMonths({ clock }: Pick<App, 'clock'>): readonly string[] {
  const month = monthOf(swedishDay(clock.now()));
  return Array.from({ length: monthsKept }, (_, before) => monthBefore(month, before));
}

/** Forgets what was searched for after thirteen months; what too few searched for was never written. */
export const sweepSearchesJob: JobHandler = {
  kind: 'search.sweep-counts',
  everyMinutes: 24 * 60,
  async run({ activity, clock }) {
    const month = monthOf(swedishDay(clock.now()));
    for (let before = 0; before < monthsSwept; before += 1) {
      const past = monthBefore(month, before);
      const { searches, withoutHit } = counters(past);
      const over = before < monthsKept ? [] : [searches, withoutHit];
      for (const counter of [...over, ...formerCounters(past)]) activity.forget(counter);
    }
  },
};
