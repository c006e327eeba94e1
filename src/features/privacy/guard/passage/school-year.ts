import { wordList } from '../lexicon/word-list.ts';
import { type CueReader, lowerAt } from './cue.ts';
import { gapAfter, type Passage, type Word } from './passage.ts';

const numerals = wordList('ett två tre fyra fem sex sju åtta nio');
const gradeNouns = wordList('ettan tvåan trean fyran femman sexan sjuan åttan nian nollan');
const gradePlurals = wordList('ettor tvåor treor fyror femmor sexor sjuor åttor nior');
const gradeLead = wordList('i till från går gick börjar började klass våran vår');
const ageNumeral =
  /^(?:fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|\d{1,2}-?)år(?:ing|ingen|ingens|ig|iga|ige)$/;
const classmate =
  /^(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)klass(?:are|aren|arens|elev)$/;

/** Whether a word can begin a school year or a class. */
export function beginsSchoolYear({ lower }: Word): boolean {
  return (
    /^(?:åk|årskurs|årskursen|klass|f-klass|förskoleklass)/.test(lower) ||
    /^[1-9][a-h]?$/.test(lower) ||
    gradeNouns.has(lower) ||
    gradePlurals.has(lower) ||
    classmate.test(lower)
  );
}

/** One school year or class, `åk 8`, `8B`, `i åttan`; `åk 7–9` speaks of many and is none. */
export const readSchoolYear: CueReader = (passage, at) => {
  const word = lowerAt(passage, at);
  if (classmate.test(word) || /^(?:förskoleklass|f-klass|förskoleklassen|f-klassen)$/.test(word)) return at;
  if (gradePlurals.has(word)) return isOneOfMany(passage, at - 3) ? at : undefined;
  if (/^[1-9]$/.test(word)) return isGradeInFigures(passage, at) ? at + 1 : undefined;
  if (gradeNouns.has(word)) return gradeLead.has(lowerAt(passage, at - 1)) ? at : undefined;
  if (/^(?:åk|årskurs|årskursen|klass)$/.test(word)) return namedYear(passage, at + 1);
  if (/^(?:åk|klass)[1-9][a-h]?$/.test(word)) return at;
  return isClass(passage, at) ? at : undefined;
};

/** `i 9:an` */
function isGradeInFigures(passage: Passage, at: number): boolean {
  return (
    gapAfter(passage, at) === ':' &&
    lowerAt(passage, at + 1) === 'an' &&
    gradeLead.has(lowerAt(passage, at - 1))
  );
}

/** `en av våra …` begins at the word. */
export function isOneOfMany(passage: Passage, at: number): boolean {
  return (
    /^(?:en|ett|1)$/.test(lowerAt(passage, at)) &&
    lowerAt(passage, at + 1) === 'av' &&
    /^(?:våra|mina|de|skolans|klassens|gruppens|kommunens)$/.test(lowerAt(passage, at + 2))
  );
}

function namedYear(passage: Passage, at: number): number | undefined {
  const word = lowerAt(passage, at);
  const isYear = /^(?:[1-9]|f)[-:]?[a-h]?$/.test(word) || numerals.has(word);
  return isYear && !goesOn(passage, at) ? at : undefined;
}

/** `åk 4 och 5`, `åk 7 till 9`, `åk 7, 8 och 9`: several years. */
function goesOn(passage: Passage, at: number): boolean {
  const next = lowerAt(passage, at + 1);
  if (/^(?:\d|f|fem|sex|sju|åtta|nio)$/.test(next) && /[-,/]/.test(gapAfter(passage, at))) return true;
  return (
    /^(?:och|eller|till|resp|respektive)$/.test(next) &&
    /^(?:\d[a-h]?|två|tre|fyra|fem|sex|sju|åtta|nio)$/.test(lowerAt(passage, at + 2))
  );
}

/** `8B`; a small letter needs a word before it: `i 8b`, and `19 a §` is law. */
function isClass(passage: Passage, at: number): boolean {
  const text = passage.words[at]?.text ?? '';
  if (!/^[1-9][A-Ha-h]$/.test(text) || /§/.test(gapAfter(passage, at)) || lowerAt(passage, at - 1) === 'kap')
    return false;
  return /[A-H]$/.test(text) || /^(?:i|klass|klassen|från|till)$/.test(lowerAt(passage, at - 1));
}

/** Spans of time, and ages in rules: `i 14 år`, `över 16 år`, `efter 10 år`. */
const notAnAge = wordList(
  'i på under efter sedan för inom över om mellan minst max högst senaste fyllt fyller till från kommande ytterligare cirka drygt nästan snart',
);

/** Whether a word can begin an age or a year of birth. */
export function beginsAge({ lower }: Word): boolean {
  return /^(?:född|fött|[5-9]|1\d)$/.test(lower) || ageNumeral.test(lower);
}

/** `14-åringen`, `sjätteklassare`: a child who is called by age or year. */
export function beginsAgedPupil({ lower }: Word): boolean {
  return (
    classmate.test(lower) || (ageNumeral.test(lower) && /ing(?:en|ens)?$/.test(lower) && isPupilsAge(lower))
  );
}

/** How old somebody is, or the year of birth: `14 år`, `fjortonåring`, `född 2011`. */
export const readAge: CueReader = (passage, at) => {
  const word = lowerAt(passage, at);
  if (ageNumeral.test(word) && !/\d{3}/.test(word)) return isPupilsAge(word) ? at : undefined;
  if (/^(?:född|fött)$/.test(word))
    return /^(?:(?:19|20)\d\d|0\d|1\d)$/.test(lowerAt(passage, at + 1)) ? at + 1 : undefined;
  if (!/^(?:[5-9]|1\d)$/.test(word) || !/^(?:år|års|årig|åring|åringen)$/.test(lowerAt(passage, at + 1)))
    return undefined;
  const isSpan =
    notAnAge.has(lowerAt(passage, at - 1)) ||
    /^(?:sedan|erfarenhet|framöver|tillbaka|i|av)$/.test(lowerAt(passage, at + 2));
  return isSpan ? undefined : at + 1;
};

function isPupilsAge(word: string): boolean {
  const figure = /^\d+/.exec(word)?.[0];
  return figure === undefined || (Number(figure) >= 5 && Number(figure) <= 19);
}
