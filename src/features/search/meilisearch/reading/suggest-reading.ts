import type { Suggestions, SuggestRequest } from '#src/platform/search/search-index.ts';
import { stopWords } from '../../analysis/stop-words.ts';
import { tokenise } from '../../analysis/tokenise.ts';
import { markText } from '../../excerpt/excerpt.ts';
import { createTermMatch } from '../../excerpt/term-match.ts';
import { isSilentWord } from '../../query/synonyms.ts';
import { fieldsOf, readHits, shownHit } from '../server/answers.ts';
import type { Asking } from './asking.ts';
import { rankHits } from './candidate-score.ts';
import { all, hasAny } from './filter-text.ts';
import { groupFilter } from './group-filter.ts';
import { findPlaces } from './group-places.ts';
import { planFromServer } from './query-plan.ts';
import { mostGroups, type Reading } from './search-reading.ts';

const shortestAsked = 3;
/** A word of fewer texts may point somebody out. */
const leastDocuments = 3;
const mostRanked = 50;

/** Ways to go on from what is typed: words of public texts, and titles. */
export async function suggestReading(
  request: SuggestRequest,
  reading: Reading,
  asking: Asking,
): Promise<Suggestions> {
  const last = tokenise(request.text).at(-1);
  if (!last || request.text.trim().length < shortestAsked) return { words: [], titles: [] };
  const isUnfinished = last.end === request.text.length && last.word.length >= shortestAsked;
  const [words, titles] = await Promise.all([
    isUnfinished ? wordsBeginningWith(last.word, reading, asking) : [],
    titlesWith(request, reading, asking),
  ]);
  return { words: words.slice(0, request.limit), titles };
}

/** Of the forms of a word the most common one; none of a silent word. */
async function wordsBeginningWith(
  prefix: string,
  { analyser, synonyms }: Reading,
  asking: Asking,
): Promise<string[]> {
  const found = await asking.values('words', prefix, hasAny('visibility', ['public']));
  const words = found
    .filter(({ value, count }) => value.startsWith(prefix) && count >= leastDocuments)
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .map(({ value }) => value);
  const stem = (word: string) => analyser.analyseWord(word).whole;
  const forms = new Map(words.toReversed().map((word) => [stem(word), word]));
  return words
    .filter((word) => forms.get(stem(word)) === word && !isSilentWord(stem(word), synonyms))
    .filter((word) => word !== prefix && !stopWords.has(word));
}

async function titlesWith(
  { text, today, limit }: SuggestRequest,
  reading: Reading,
  asking: Asking,
): Promise<Suggestions['titles']> {
  const plan = await planFromServer({ text, isTyping: true }, reading, asking, false);
  const groups = plan.wanted.slice(0, mostGroups);
  if (groups.length === 0) return [];
  const places = await findPlaces(groups, true, reading.analyser, asking);
  const filter = all(groups.map((group) => groupFilter(group, places, 'heading')));
  const [answer] = await asking.ask([
    { filter, limit: mostRanked, attributesToRetrieve: fieldsOf(shownHit) },
  ]);
  const { averageLength, analyser } = reading;
  const match = createTermMatch(groups);
  return rankHits(readHits(answer, shownHit), { groups, counts: plan.counts, places, averageLength, today })
    .slice(0, limit)
    .map(({ id, subject, version, title }) => {
      return { id, subject, version, title: markText(title, match, analyser) };
    });
}
