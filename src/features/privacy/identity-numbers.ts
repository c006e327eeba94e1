import personnummer from 'personnummer';

/**
 * How identity numbers are written: the date in one piece or with one kind of separator, some sign or none, four digits.
 * A letter in the seventh place is an interim number. What goes on with more digits, or as a span of dates, is something else.
 */
const sign = '( ?[-+]{0,2} ?|[./])';
const lastFour = String.raw`(\d[ ]?\d[ ]?\d[ ]?\d|[TRSUWXJKLMN]\d{3})`;
const goesOn = String.raw`(?!\d|[-/.:]\d)`;
const spellings = [
  new RegExp(String.raw`(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})${sign}${lastFour}${goesOn}`, 'gi'),
  new RegExp(String.raw`(?<!\d)(\d{2})? ?(\d{2})([-./ ])(\d{2})\3(\d{2})${sign}${lastFour}${goesOn}`, 'gi'),
];

/** An identifier of a machine, as the addresses of this portal hold them: its digits are drawn, not given to anybody. */
const uuid = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;

type Candidate = { digits: string; date: string; gap: string; at: number; isInPieces: boolean };

/** How many valid personal identity, co-ordination and interim numbers the text holds, however they are spelled. */
export function countIdentityNumbers(text: string): number {
  const found = new Set<string>();
  for (const reading of readings(text)) {
    for (const candidate of candidates(reading)) {
      if (isIdentityNumber(candidate, reading)) found.add(candidate.digits.slice(-10));
    }
  }
  return found.size;
}

/** The text as one line; and as it was before a line break split a number within running text. */
function readings(text: string): readonly string[] {
  const plain = plainSigns(text);
  const asOneLine = gatherDigits(plain.replace(/\s+/g, ' '));
  const rejoined = rejoinLines(plain);
  return rejoined === plain ? [asOneLine] : [asOneLine, gatherDigits(rejoined.replace(/\s+/g, ' '))];
}

/** Takes away line breaks between digits where one of the lines has words: a column of figures is left as it is. */
function rejoinLines(text: string): string {
  return text.split(/\r?\n/).reduce((joined, line, index, lines) => {
    const [before, after] = [lines[index - 1]?.trim() ?? '', line.trim()];
    const isSplit = /\d$/.test(before) && /^\d/.test(after) && /\p{L}/u.test(before + after);
    return isSplit ? joined.trimEnd() + after : `${joined}\n${line}`;
  });
}

/** One form of each sign: digits of every script, dashes, spaces; without what is invisible or only emphasis. */
function plainSigns(text: string): string {
  return text
    .replace(uuid, ' ')
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&(?:nbsp|ensp|emsp|emsp13|emsp14|thinsp|hairsp|numsp|puncsp|Tab|NewLine);/gi, ' ')
    .replace(/&(?:ndash|mdash|minus|hyphen|dash|horbar);/gi, '-')
    .replace(/&plus;/gi, '+')
    .replace(/&period;/gi, '.')
    .replace(/&sol;/gi, '/')
    .replace(/&(?:shy|zwj|zwnj|ZeroWidthSpace|NoBreak|lrm|rlm|ast|lowbar|grave);/gi, '')
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u034f/gu, '')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/[\\*_`~]/g, '')
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-')
    .replace(/\p{Nd}/gu, asciiDigit);
}

/** What a numeric reference stands for; nothing beyond the last character there is. */
function character(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** Decimal digits come in runs of ten, zero first. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** `8 5 0 7 0 9` → `850709`. */
function gatherDigits(line: string): string {
  return line.replace(/(?<!\d)\d(?: \d(?!\d)){3,12}/g, (spread) => spread.replaceAll(' ', ''));
}

function* candidates(line: string): Generator<Candidate> {
  for (const [index, spelling] of spellings.entries()) {
    for (const match of line.matchAll(spelling)) {
      const groups = match.slice(1).filter((_, group) => index === 0 || group !== 2);
      const [century = '', year = '', month = '', day = '', gap = '', last = ''] = groups;
      const date = `${century}${year}${month}${day}`;
      const digits = `${date}${gap.includes('+') ? '+' : ''}${last.replaceAll(' ', '').toUpperCase()}`;
      yield { digits, date, gap, at: match.index, isInPieces: index === 1 };
    }
  }
}

function isIdentityNumber(candidate: Candidate, line: string): boolean {
  if (!personnummer.valid(candidate.digits, { allowInterimNumber: true, allowCoordinationNumber: true }))
    return false;
  return !isClockTime(candidate) && !isCalledSomethingElse(candidate, line);
}

/** `2026-03-04 13.30` or `1330`: a date, a space and a time on the five minutes. */
function isClockTime({ digits, date, gap, isInPieces }: Candidate): boolean {
  return isInPieces && date.length === 8 && gap === ' ' && /([01]\d|2[0-3])[0-5][05]$/.test(digits);
}

const phone =
  /(?:\b(?:tel|tfn|telefon\w*|mobil\w*|sms|ring|ringa|kontakt|fax|växel\w*|swish|nås)\b|[☎📞📱])[^\d]{0,30}$/iu;
const isbn = /\bISBN(?:-1[03])?[: ]{0,3}$/i;

/** A ten-digit number that the words before it call a telephone number or an ISBN. */
function isCalledSomethingElse({ digits, gap, at }: Candidate, line: string): boolean {
  const before = line.slice(Math.max(0, at - 50), at);
  if (isbn.test(before)) return true;
  return digits.length === 10 && digits.startsWith('0') && gap === '' && phone.test(before);
}
