import type { Suggestions, SuggestRequest } from '#src/platform/search/search-index.ts';
import { stopWords } from '../../analysis/stop-words.ts';
import { tokenise } from '../../analysis/tokenise.ts';
import { markText } from '../../excerpt/excerpt.ts';
import { createTermMatch } from '../../excerpt/term-match.ts';
import { queryGroups } from '../../query/query-groups.ts';
import { isSilentWord } from '../../query/synonyms.ts';
import { firstInOrder } from './first-in-order.ts';
import { findDocuments } from './found.ts';
import { mostGroups, scoreGroups } from './group-scores.ts';
import { isTermKnown, type Reading, type Sight, sightOf } from './reading.ts';

const shortestAsked = 3;
/** A word of fewer texts may point somebody out. */
const leastDocuments = 3;

/** Ways to go on from what is typed: words of public texts, and titles. */
export function suggestReading(reading: Reading, request: SuggestRequest): Suggestions {
  const last = tokenise(request.text).at(-1);
  if (!last || request.text.trim().length < shortestAsked) return { words: [], titles: [] };
  const sight = sightOf(reading.memory, request.visibleTo);
  const isUnfinished = last.end === request.text.length && last.word.length >= shortestAsked;
  return {
    words: isUnfinished ? wordsBeginningWith(last.word, reading, sight).slice(0, request.limit) : [],
    titles: titlesWith(reading, request, sight),
  };
}

/** Of the forms of a word the most common one; none of a silent word. */
function wordsBeginningWith(prefix: string, { memory, synonyms }: Reading, sight: Sight): string[] {
  const count = (word: number) => memory.publicOfWord[word] ?? 0;
  const stem = (word: number) => memory.termOfWord[word] ?? 0;
  const common = memory.words
    .beginningWith(prefix)
    .filter((word) => count(word) >= leastDocuments && isTermKnown(memory, sight, stem(word)))
    .toSorted((one, other) => count(other) - count(one));
  const forms = new Map(common.toReversed().map((word) => [stem(word), word]));
  return common
    .filter(
      (word) => forms.get(stem(word)) === word && !isSilentWord(memory.terms.text(stem(word)), synonyms),
    )
    .map((word) => memory.words.text(word))
    .filter((word) => word !== prefix && !stopWords.has(word));
}

function titlesWith(
  reading: Reading,
  { text, today, limit }: SuggestRequest,
  sight: Sight,
): Suggestions['titles'] {
  const { memory, analyser, synonyms } = reading;
  const isKnown = (term: string) => {
    const number = memory.terms.number(term);
    return number !== undefined && isTermKnown(memory, sight, number);
  };
  const groups = queryGroups(text, { analyser, synonyms, isKnown, isTyping: true }).wanted.slice(
    0,
    mostGroups,
  );
  if (groups.length === 0) return [];
  const matching = {
    documents: memory.documents,
    scratch: reading.scratch,
    sight,
    scores: scoreGroups(groups, reading, true),
    groups: groups.length,
    excluded: undefined,
  };
  const found = findDocuments(matching, { filter: {}, today }, () => {});
  const whole = found.best.filter((slot) => found.levels[slot] === 0);
  const shown = firstInOrder(
    whole,
    limit,
    (one, other) => (found.order[other] ?? 0) - (found.order[one] ?? 0) || one - other,
  );
  const match = createTermMatch(groups);
  return shown.flatMap((slot) => {
    const document = reading.hits.show(memory.documents.rows[slot] ?? 0);
    if (!document) return [];
    const { id, subject, version, title } = document;
    return [{ id, subject, version, title: markText(title, match, analyser) }];
  });
}
