import type { GuardRule } from '../finding.ts';
import { machineCode } from '../reading/machine-code.ts';
import { placeOf, type ReadableText, rewritten } from '../reading/readable-text.ts';
import { hasShapeOfDate, type NumberParts, validNumber } from './number-check.ts';

/** Something written like an identity number, with its place in the input, and the line that it stands in from `at` to `to`. */
export type NumberShape = {
  /** What it is when it is valid to the last digit. */
  valid: GuardRule | undefined;
  parts: NumberParts;
  sign: string;
  isDateInPieces: boolean;
  start: number;
  end: number;
  line: string;
  at: number;
  to: number;
};

/**
 * How identity numbers are written: the date in one piece or with one kind of separator, some sign or none, four digits.
 * A letter in the seventh place is an interim number. Cells of a table part a date in one piece from the rest.
 */
const hyphens = String.raw` ?[)\]]? ?(?:[-+] ?){1,3}[(\["]? ?`;
const last = String.raw`(\d{4}|\d{2} \d{2}|[TRSUWXJKLMN]\d{3})(?!\d)`;
const spelling = (date: string, others: string) => new RegExp(`${date}(${hyphens}|${others})${last}`, 'iy');
/** Each with the same groups: century, year, what separates them, month, day, sign, last four. */
const inOnePiece = ['()', '(18|19|20)'].map((century) =>
  spelling(String.raw`${century}(\d{2})()(\d{2})(\d{2})`, String.raw` |[./]| / | ?\| ?|`),
);
const inPieces = [
  spelling(String.raw`(18|19|20|) ?(\d{2})([-./ ])(\d{2})\3(\d{2})`, ' |[./]|'),
  // by fours, as a long number is read aloud; more figures after each other are a row of something else
  spelling(String.raw`(?<!\d )(?=[\d ]{14}(?! ?\d))(18|19|20)(\d{2})( )(\d{2})(\d{2})`, ' '),
];

/** Goes on with more digits, as a span of dates or a long code does, unless what goes on is another number of its kind. */
const goesOn = /[-/.:]\d(?!\d{5}(?:\d{2})?[-+ ]?\d{4}(?!\d))/y;

/** Everything in the text that is written like an identity number and has the shape of a date. */
export function numberShapes(read: ReadableText): readonly NumberShape[] {
  if (!/\d/.test(read.text)) return [];
  return readings(
    rewritten(rewritten(rewritten(read, machineCode, '#'), /_/g, ''), /[^\S\n]{2,}/g, ' '),
  ).flatMap(shapesIn);
}

/** The text as one line; and as it was before a line break split a number within running text. */
function readings(read: ReadableText): readonly ReadableText[] {
  const joined = rejoinLines(read);
  return (joined === read ? [read] : [read, joined]).map((one) => gatherDigits(rewritten(one, /\s+/g, ' ')));
}

/** Takes away line breaks between digits where one of the lines has words: a column of figures is left as it is. */
function rejoinLines(read: ReadableText): ReadableText {
  if (!/\d ?\n ?\d/.test(read.text)) return read;
  return rewritten(read, /(?<=\d) ?\n ?(?=\d)/g, ({ 0: gap, index }) => {
    const lineStart = read.text.lastIndexOf('\n', index - 1) + 1;
    const next = read.text.indexOf('\n', index + gap.length);
    const lines = read.text.slice(lineStart, next < 0 ? undefined : next);
    return /\p{L}/u.test(lines) ? '' : gap;
  });
}

/** `8 5 0 7 0 9` → `850709`. */
function gatherDigits(read: ReadableText): ReadableText {
  return rewritten(read, /(?<=(?<!\d)\d) (?=\d(?!\d))/g, '');
}

function shapesIn(read: ReadableText): readonly NumberShape[] {
  const found: NumberShape[] = [];
  for (const { 0: digits, index } of read.text.matchAll(/\d+/g)) {
    for (const one of spellingsFrom(digits.length)) {
      const shape = shapeAt(read, index, one);
      if (shape) found.push(shape);
    }
  }
  return found;
}

/** How a number can go on that begins with so many digits in one piece. */
function spellingsFrom(digits: number): readonly RegExp[] {
  if (digits === 2 || digits === 4) return inPieces;
  return digits >= 6 && digits <= 12 ? inOnePiece : [];
}

function shapeAt(read: ReadableText, at: number, spelled: RegExp): NumberShape | undefined {
  spelled.lastIndex = at;
  const match = spelled.exec(read.text);
  if (!match) return undefined;
  const [whole, century = '', year = '', separator = '', month = '', day = '', between = '', four = ''] =
    match;
  const to = at + whole.length;
  const isInPairs = separator === ' ' && between === ' ' && four.includes(' ');
  if (!hasShapeOfDate(month, day) || (isInPairs && !isRow(read.text, century, at, to))) return undefined;
  const parts = { century, year, month, day, last: four.replace(' ', '').toUpperCase() };
  const valid = validNumber(parts);
  goesOn.lastIndex = to;
  const isDateInPieces = separator !== '';
  const isWhole = /[-+]/.test(between) || (century !== '' && between === '');
  if (!(valid && !isDateInPieces && isWhole) && goesOn.test(read.text)) return undefined;
  // figures with spaces or other signs between them are anything, unless they add up
  if (!valid && /[ ./|]/.test(separator + between.trim())) return undefined;
  return { valid, parts, sign: between, isDateInPieces, ...placeOf(read, at, to), line: read.text, at, to };
}

/** `20 10 03 12 …`: six pairs that begin with a century; fewer, or more, are a row of something else. */
function isRow(text: string, century: string, at: number, to: number): boolean {
  return (
    century !== '' &&
    !/\d $/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/^ ?\d/.test(text.slice(to, to + 2))
  );
}
