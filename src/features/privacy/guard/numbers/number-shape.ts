import { placeOf, type ReadableText, rewritten } from '../reading/readable-text.ts';
import { hasShapeOfDate, type NumberParts } from './number-check.ts';

/** Something written like an identity number, with its place in the input, and the line that it stands in from `at` to `to`. */
export type NumberShape = {
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
 * A letter in the seventh place is an interim number.
 */
const sign = String.raw`( ?[)\]]? ?[-+]{1,2} ?[(\[]? ?| |[./]|)`;
const last = String.raw`(\d{4}|\d{2} \d{2}|[TRSUWXJKLMN]\d{3})(?!\d)`;
const spellings = [
  String.raw`(?<century>)(\d{2})(\d{2})(\d{2})`,
  String.raw`(?<century>\d{2})(\d{2})(\d{2})(\d{2})`,
  String.raw`(?<century>(?:\d{2})?) ?(\d{2})(?<gap>[-./ ])(\d{2})\k<gap>(\d{2})`,
].map((date) => new RegExp(String.raw`(?<!\d)${date}${sign}${last}`, 'iy'));

/** Goes on with more digits, as a span of dates or a long code does, unless what goes on is another number of its kind. */
const goesOn = /[-/.:]\d(?!\d{5}(?:\d{2})?[-+ ]?\d{4}(?!\d))/y;

/** An identifier of a machine, as the addresses of this portal hold them: its digits are drawn, not given to anybody. */
const uuid = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;

/** Everything in the text that is written like an identity number and has the shape of a date. */
export function numberShapes(read: ReadableText): readonly NumberShape[] {
  if (!/\d/.test(read.text)) return [];
  return readings(rewritten(rewritten(read, uuid, '#'), /[^\S\n]{2,}/g, ' ')).flatMap(shapesIn);
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
  const starts = [...read.text.matchAll(/(?<!\d)\d/g)].map(({ index }) => index);
  return starts.flatMap((at) => spellings.flatMap((spelling) => shapeAt(read, at, spelling)));
}

function shapeAt(read: ReadableText, at: number, spelling: RegExp): readonly NumberShape[] {
  spelling.lastIndex = at;
  const match = spelling.exec(read.text);
  if (!match) return [];
  const end = at + match[0].length;
  const parts = partsOf(match);
  goesOn.lastIndex = end;
  if (!hasShapeOfDate(parts) || goesOn.test(read.text)) return [];
  return [
    {
      parts,
      sign: match.at(-2) ?? '',
      isDateInPieces: match.groups?.['gap'] !== undefined,
      ...placeOf(read, at, end),
      line: read.text,
      at,
      to: end,
    },
  ];
}

function partsOf({ groups, 0: whole }: RegExpExecArray): NumberParts {
  const signs = whole.replaceAll(/[^\dA-Z]/gi, '').toUpperCase();
  const from = groups?.['century'] ? 2 : 0;
  const part = (place: number) => signs.slice(from + place * 2, from + place * 2 + 2);
  return {
    century: signs.slice(0, from),
    year: part(0),
    month: part(1),
    day: part(2),
    last: signs.slice(from + 6),
  };
}
