import { foldWords } from '../cards/entry-facets.ts';
import { schoolYears } from '../vocabulary/index.ts';
import type { EntryFilter } from './entry-list.ts';

/** Something that a sentence asks for: words to look for, or a value to narrow by. */
export type Wish = { label: string; words: string; filter: EntryFilter };

const mostWishes = 6;

/** Said of a pupil who is not there, in the words that people use. */
const absence =
  /\b(?:kommer|går|dyker|vill)(?: \p{L}+)? inte(?: gå)?(?: upp)?\b|(?<!\p{L})(?:vägrar|borta|hemma|skolkar?)(?!\p{L})/gu;
const schoolYear = /(?<!\p{L})(?:åk|årskurs|klass) ?([1-9])(?!\d)/gu;

const small = new Set(
  (
    'all alla allt att av bara barn barnet behöver blir bli bra bör de dem den det detta dig din dom du där då efter ' +
    'elev eleven elever eleverna eller en er era ett finns för fram från få får gör göra ha han har helt hjälp hon hos ' +
    'hur här i ibland inte ja jag kan kommer kring kunna man med men mer min mot mycket måste nej ni nu när något någon ' +
    'några och om oss på samt sig sin sina ska skall skola skolan skolor som så till under upp ut utan vad var vara vem ' +
    'vet vi vid vilka vilken vill vår våra än är även'
  ).split(' '),
);
const ending = /(?<=\p{L}{5})(?:ernas|arnas|erna|arna|orna|ens|ets|an|en|et|er|ar|or|n|a|s|t)$/u;

/** What a sentence asks for when no description has all its words: absence, school years, and the words that carry meaning. */
export function wishesIn(sentence: string): readonly Wish[] {
  const text = foldWords(sentence.replace(/[^\p{L}\d\s-]/gu, ' '));
  const years = [...text.matchAll(schoolYear)].map(([, year]) => yearWish(`year-${year}`));
  const absent = absence.test(text) ? [wordWish('frånvaro')] : [];
  absence.lastIndex = 0;
  const words = text.replace(schoolYear, ' ').replace(absence, ' ').split(/\s+/);
  const meaningful = words.filter((word) => word.length > 1 && !small.has(word) && !/^\d+$/.test(word));
  return [...years, ...absent, ...[...new Set(meaningful)].map(wordWish)].slice(0, mostWishes);
}

function yearWish(code: string): Wish {
  const { sv } = schoolYears.terms[code as keyof typeof schoolYears.terms];
  return { label: sv, words: '', filter: { 'school-year': [code] } };
}

const wordWish = (word: string): Wish => ({ label: word, words: word.replace(ending, ''), filter: {} });
