import { isFunction, privateWords } from '../lexicon/functions.ts';
import { givenNames } from '../lexicon/given-names.ts';
import { gapAfter, type Passage, startsWithCapital, type Word, wordFrom } from '../passage/passage.ts';
import { machineCode } from '../reading/machine-code.ts';
import { placeOf } from '../reading/readable-text.ts';
import type { Spot } from '../spot.ts';
import { hasAreaCode, isMobile } from './telephone-shape.ts';

/** A nought or the country's code, an area or an operator, then groups of digits with a sign or a space between them. */
const start = String.raw`(?<![\d.,+/-])(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|\(?0)[1-9]\d{0,3}\)?`;
const group = String.raw`(?:[ .-]\d{2,4})?`;
const written = new RegExp(
  String.raw`${start}(?: ?[-/.] ?| )?\d{2,8}${group}${group}${group}(?![\d%]|[-/.,]\d)`,
  'g',
);

/** Numbers that only organisations have: free calls, calls without a place, short numbers. */
const ofOrganisations = /^(?:20|10|77|900|939|99)/;

/** Telephone numbers that may be somebody's own: mobiles, and fixed ones with no function named beside them. */
export function phoneNumbers(passage: Passage): readonly Spot[] {
  const { read } = passage;
  const text = read.text.replace(machineCode, (code) => '#'.repeat(code.length));
  return Array.from(text.matchAll(written), ({ 0: text, index }) => ({ text, index }))
    .filter(
      ({ text, index }) =>
        isPhone(text, passage, index) &&
        !isOfFunction(passage, wordFrom(passage, index), wordFrom(passage, index + text.length)),
    )
    .map(({ text, index }) => ({ rule: 'phone', ...placeOf(read, index, index + text.length) }) as const);
}

/** The digits that follow the nought. */
function nationalDigits(text: string): string {
  return text
    .replace(/^(?:\+|00)46/, '')
    .replace(/\D/g, '')
    .replace(/^0/, '');
}

/** Area code, a sign, and five to eight digits in one piece or in twos and threes. */
const fixed =
  /^(?:(?:\+|00)46 ?(?:\(0\))?|\(?0)[1-9]\d{0,2}\)?(?<sign>[-/ ]{1,3})(?<own>\d{5,8}|\d{2,3}(?:[ .-]\d{2,3}){1,3})$/;

function isPhone(text: string, passage: Passage, at: number): boolean {
  const digits = nationalDigits(text);
  if (ofOrganisations.test(digits)) return false;
  const next = wordFrom(passage, at);
  const before = passage.words.slice(Math.max(0, next - 4), next);
  if (before.some(isOtherNumber)) return false;
  if (isMobile(digits)) return /^(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|\(?0)7\d/.test(text);
  const { sign, own = '' } = fixed.exec(text)?.groups ?? {};
  const isWritten = hasAreaCode(digits) && own.replace(/\D/g, '').length >= 5;
  const owner = before.at(-1);
  return (
    isWritten && (sign !== ' ' || before.some(isCalledPhone) || (owner !== undefined && isPrivate(owner)))
  );
}

function isOtherNumber({ lower }: Word): boolean {
  return /^(?:dnr|diarienr|diarienummer|bankgiro|bg|plusgiro|pg|konto|kontonummer|ocr|isbn|issn|organisationsnummer|org)$/.test(
    lower,
  );
}

function isCalledPhone({ lower }: Word): boolean {
  return /^(?:tel|tfn|telefon\p{L}*|ring|ringa|nås|nummer|numret|hemnummer|fax)$/u.test(lower);
}

/** How many words before and after a number can say whose it is. */
const [wordsBefore, wordsAfter] = [10, 6];

/** `0584-47 30 00 (växel)` says it itself; else the nearest word that says whose a number is decides, and words before it go first. */
function isOfFunction(passage: Passage, first: number, next: number): boolean {
  const { words } = passage;
  const label = words[next];
  if (label && /\($/.test(gapAfter(passage, next - 1).trimEnd()) && isFunction(label.lower)) return true;
  return (
    (nearestOwner(words.slice(Math.max(0, first - wordsBefore), first).reverse()) ??
      nearestOwner(words.slice(next, next + wordsAfter))) === 'function'
  );
}

type Owner = 'private' | 'function';

function nearestOwner(words: readonly Word[]): Owner | undefined {
  for (const [at, word] of words.entries()) {
    const owner = whoseIs(word, words[at - 1]);
    if (owner) return owner;
  }
  return undefined;
}

/** Who calls, `vårdnadshavaren kan ringa`, is not whom the number leads to. */
function whoseIs(word: Word, next: Word | undefined): Owner | undefined {
  if (isPrivate(word))
    return next && /^(?:kan|får|ska|själv|själva|som|ringer|kontaktar|når|är)$/.test(next.lower)
      ? undefined
      : 'private';
  return isFunction(word.lower) ? 'function' : undefined;
}

function isPrivate(word: Word): boolean {
  return privateWords.has(word.lower) || (startsWithCapital(word) && givenNames.has(word.lower));
}
