import type { Excerpt, SearchResult } from '#src/platform/search/search-index.ts';
import { shownWords } from '#src/platform/search/shown-words.ts';

/** As many letters an inflected form may have more, or less, than the word itself. */
const longestEnding = 4;

type Asked = Pick<SearchResult, 'corrections' | 'shownInstead' | 'isSilent'> & { words: string };

/**
 * Whether a query asks what this term means: it is the term in some form, what the abbreviation stands for, or a silent
 * word that is answered with the term itself. A compound is not asked for by its part.
 */
export function isAskedFor({ title, answer }: { title: Excerpt; answer: string }, asked: Asked): boolean {
  const term = title.map(({ text }) => text).join('');
  const meaning = answer.slice(answer.indexOf(' – ') + 3);
  const written = shownWords(asked.words, asked);
  if (written === undefined) return asked.shownInstead.some((words) => isFormOf(words, term));
  return isFormOf(written, term) || isFormOf(written, meaning) || isNamedBy(title, term);
}

/** An abbreviation that the query meets by its synonyms. */
function isNamedBy(title: Excerpt, term: string): boolean {
  const isAllMarked = title.every(({ text, isMarked }) => isMarked || !/[\p{L}\p{N}]/u.test(text));
  return isAllMarked && /^\p{Lu}{2,6}$/u.test(term);
}

function isFormOf(words: string, term: string): boolean {
  const [short = '', long = ''] = [folded(words), folded(term)].toSorted((a, b) => a.length - b.length);
  return (
    short !== '' &&
    long.startsWith(short) &&
    long.length - short.length <= Math.min(longestEnding, short.length - 2)
  );
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().trim();
