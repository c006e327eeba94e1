import { placeOf, type ReadableText } from '../reading/readable-text.ts';
import type { Spot } from '../spot.ts';
import { hasShapeOfDate } from './number-check.ts';

const date = String.raw`(?:19|20)?\d{2}[-./ ]?(\d{2})[-./ ]?(\d{2})`;
const spellings = [
  // the day somebody was born
  new RegExp(
    String.raw`(?<!\p{L})(?:född|födelsedatum|födelsedata|födelsedag|födelsetid)(?: den)?[: ]{1,2}${date}(?![\d-])`,
    'giu',
  ),
  // a number of which the last four are hidden
  new RegExp(String.raw`(?<![\d-])${date}[-+ ]?(?:x{4}|n{4}|\?{4}|#{4})(?!\p{L})`, 'giu'),
];

/** Dates of birth, and identity numbers without their last four: half a number points out a child as well. */
export function birthDates(read: ReadableText): readonly Spot[] {
  return spellings.flatMap((spelling) =>
    Array.from(read.text.matchAll(spelling))
      .filter(([, month = '', day = '']) => hasShapeOfDate(month, day))
      .map(({ 0: text, index }) => {
        const from = index + text.search(/\d/);
        return { rule: 'likely-number', ...placeOf(read, from, index + text.length) } as const;
      }),
  );
}
