import { checkText } from '#src/features/privacy/guard/check-text.ts';

const mostWords = 6;
const mostLetters = 80;
/** What fewer people search for is nobody's business: rare words may be about somebody. */
export const leastShown = 5;

/** `2010:800`, the number of a statute. */
const statute = /\b\d{4}:\d{1,4}\b/g;
/** Numbers of paragraphs and school years are short; telephone and other numbers of people are not. */
const mostDigits = 4;

/** The words of a search as they are counted; nothing for what is long, or looks like it leads to a person. */
export function countedWords(query: string): string | undefined {
  const words = query.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(words) || words.length > mostLetters) return undefined;
  return words.split(' ').length > mostWords || leadsToSomebody(query, words) ? undefined : words;
}

function leadsToSomebody(query: string, words: string): boolean {
  const digits = words.replaceAll(statute, '').match(/\p{Nd}/gu) ?? [];
  return digits.length > mostDigits || /@|:\/\//.test(words) || checkText(query).length > 0;
}

/** A month's name, `2026-11`, from a day, `2026-11-21`. */
export const monthOf = (day: string) => day.slice(0, 7);

/** The month so many months before. */
export function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Where the counts of a month are kept, by the words. */
export const counters = (month: string) => ({
  searches: `people-searching:${month}`,
  withoutHit: `people-searching-in-vain:${month}`,
});

/** Where they were kept while searches were counted instead of people. */
export const formerCounters = (month: string): readonly string[] => [
  `searches:${month}`,
  `searches-without-hit:${month}`,
  `searched-words:${month}`,
];
