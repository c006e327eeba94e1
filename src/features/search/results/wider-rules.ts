import type { SearchQuery } from './search-address.ts';

const mostWords = 5;
const shortestWord = 3;

/** Ways to ask for more when nothing was found: without the filters, without quotes and exclusions, word by word. */
export function widerQueries(query: SearchQuery): readonly SearchQuery[] {
  const open = { ...query, filter: {}, page: 1, isExact: false };
  const plain = plainWords(query.words);
  const single = plain.length > 1 ? plain.slice(0, mostWords) : [];
  const queries = [{ ...query, filter: {}, page: 1 }, open, { ...open, words: plain.join(' ') }].concat(
    single.map((words) => ({ ...open, words })),
  );
  return queries.filter(
    (one, index) =>
      one.words !== '' &&
      !isSame(one, { ...query, page: 1 }) &&
      queries.findIndex((other) => isSame(one, other)) === index,
  );
}

/** The words as they were written, without quotation marks and what was excluded. */
function plainWords(text: string): string[] {
  const wanted = text.replace(/(?<!\S)-(?:"[^"]*"|\S+)/gu, ' ').replaceAll('"', ' ');
  return [...new Set(wanted.split(/\s+/u))].filter((word) => word.length >= shortestWord);
}

const isSame = (a: SearchQuery, b: SearchQuery) =>
  a.words === b.words && a.isExact === b.isExact && JSON.stringify(a.filter) === JSON.stringify(b.filter);
