import { createHmac } from 'node:crypto';
import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { countedWords, counters, leastShown, monthOf } from './counted-words-rules.ts';

const sameSearchSeconds = 10 * 60;

export type CountedSearch = {
  /** As it was typed. */
  text: string;
  /** Nothing of all that there is has every word; never said of a search that was narrowed or meant as written. */
  isInVain: boolean;
  /** Who asked – the person's id or the client's key: only so that the same search is not counted twice; never kept. */
  by: string;
};

/**
 * Counts a search for the month: asked once, for the first page of its hits. Until enough have searched for the same
 * words there is only their keyed fingerprint.
 */
export function countSearch(
  { activity, clock, config }: Pick<App, 'activity' | 'clock' | 'config'>,
  { text, isInVain, by }: CountedSearch,
): void {
  const words = countedWords(text);
  if (words === undefined || !activity.isFirst(`search\n${by}\n${words}`, sameSearchSeconds)) return;
  const month = counters(monthOf(swedishDay(clock.now())));
  const key = fingerprint(config, words);
  if (isInVain) activity.count(month.withoutHit, key);
  if (activity.count(month.searches, key) >= leastShown) activity.count(month.words, words);
}

/** What stands for words in the counters: cannot be read without the portal's secret. */
export function fingerprint({ secret }: Pick<App['config'], 'secret'>, words: string): string {
  return createHmac('sha256', secret).update(`search\n${words}`).digest('base64url');
}
