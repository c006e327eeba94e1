import { placeOf, type ReadableText } from '../reading/readable-text.ts';
import type { Spot } from '../spot.ts';
import { hasShapeOfDate } from './number-check.ts';

const date = String.raw`(?:19|20)?\d{2}[-./ ]?(?<month>\d{2})[-./ ]?(?<day>\d{2})`;
const dayFirst = String.raw`(?<day>\d{1,2})[/.] ?(?<month>\d{1,2})[-/. ]{1,2}(?:19|20)?\d{2}`;
const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept|sep|okt|nov|dec';
const inWords = String.raw`\d{1,2}(?::?e)? (?:${months})\.? (?:19|20)\d{2}`;
const born = String.raw`(?<!\p{L})(?:född|födelsedatum|födelsedata|födelsedag|födelsetid|f\.)(?: den)?[: ]{1,2}`;

const spellings = [
  // the day somebody was born
  ...[date, dayFirst, inWords].map((day) => new RegExp(`${born}${day}(?![\\d-])`, 'giu')),
  // a number without its last four, or of which they are hidden
  new RegExp(String.raw`(?<!\p{L})(?:p-?nr|person(?:nr|nummer))[.: ]{1,2}${date}[-+]?(?! ?[-+\d])`, 'giu'),
  new RegExp(String.raw`(?<![\d-])${date}[-+ ]?(?:x{4}|n{4}|\?{4}|#{4})(?!\p{L})`, 'giu'),
];

/** Dates of birth, and identity numbers without their last four: half a number points out a child as well. */
export function birthDates(read: ReadableText): readonly Spot[] {
  return spellings.flatMap((spelling) =>
    Array.from(read.text.matchAll(spelling))
      .filter(({ groups: { month = '1', day = '1' } = {} }) => hasShapeOfDate(month, day))
      .map(({ 0: text, index }) => {
        const from = index + text.search(/\d/);
        return { rule: 'likely-number', ...placeOf(read, from, index + text.length) } as const;
      }),
  );
}
