import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Asked } from '#src/platform/search/search-source.ts';
import { type Hit, presentHits } from '../results/present-hits.ts';
import { visibleTo } from '../results/search-request.ts';

/** What may be meant by what is typed so far. */
export type Suggested = {
  /** Ways to go on: the typed words with the last one ended. */
  words: readonly string[];
  /** Words that the portal explains. */
  terms: readonly Hit[];
  /** Everything else that has the words in its name. */
  pages: readonly Hit[];
};

const shortestSuggested = 3;
const longestTyped = 100;
const most = 6;

/** Suggestions for what is typed, from three letters on; what the reader may not see is not among them. */
export async function suggest(
  app: App,
  actor: Actor,
  { text, lang }: { text: string; lang: Asked['lang'] },
): Promise<Suggested> {
  const typed = text.normalize('NFC').trim();
  if (typed.length < shortestSuggested || typed.length > longestTyped)
    return { words: [], terms: [], pages: [] };
  const today = swedishDay(app.clock.now());
  const found = await app.searchIndex.suggest({
    text: typed,
    visibleTo: visibleTo(actor),
    today,
    limit: most,
  });
  const hits = await presentHits(app, actor, found.titles, { lang, today });
  const terms = hits.filter(({ view }) => view.answer !== undefined);
  return { words: found.words, terms, pages: hits.filter((hit) => !terms.includes(hit)) };
}
