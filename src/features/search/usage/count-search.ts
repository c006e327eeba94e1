import { swedishDay } from '#src/lib/dates.ts';
import type { App } from '#src/platform/app.ts';
import { countedWords, counters, leastShown, monthOf } from './counted-words-rules.ts';

export type CountedSearch = {
  /** As it was typed. */
  text: string;
  /** Nothing of all that there is has every word; never said of a search that was narrowed or meant as written. */
  isInVain: boolean;
  /** Who asked – the person's id or the client's key: only so that nobody is counted twice; never kept. */
  by: string;
};

/**
 * Counts who searches for the same words, each once a month. Until enough different people have, it is known in memory
 * alone, under a key that nobody has; nothing of it is written.
 */
export function countSearch(
  { activity, clock }: Pick<App, 'activity' | 'clock'>,
  { text, isInVain, by }: CountedSearch,
): void {
  const words = countedWords(text);
  if (words === undefined) return;
  const month = monthOf(swedishDay(clock.now()));
  const { searches, withoutHit } = counters(month);
  const search = { kind: 'search', period: month, act: words };
  const miss = { kind: 'search-in-vain', period: month, act: words };
  const isNew = activity.people.join(search, by);
  const isNewMiss = isInVain && activity.people.join(miss, by);
  const isShown = activity.counted(searches, words) > 0;
  const people = activity.people.joined(search);
  if (!isShown && people < leastShown) return;
  const more = isShown ? Number(isNew) : people;
  const moreMisses = isShown ? Number(isNewMiss) : activity.people.joined(miss);
  if (more > 0) activity.count(searches, words, more);
  if (moreMisses > 0) activity.count(withoutHit, words, moreMisses);
}
