import type { GuardRule } from '../finding.ts';
import type { ReadableText } from '../reading/readable-text.ts';
import type { Spot } from '../spot.ts';
import { type NumberShape, numberShapes } from './number-shape.ts';

/** Numbers that stand for a person, valid to the last digit; and those that may be one that was mistyped or is called something else. */
export function identityNumbers(read: ReadableText): readonly Spot[] {
  return numberShapes(read).flatMap((shape) => {
    const rule = ruleOf(shape);
    return rule ? [{ rule, start: shape.start, end: shape.end }] : [];
  });
}

function ruleOf(shape: NumberShape): GuardRule | undefined {
  const { valid } = shape;
  if (!valid) return isNearChild(shape) ? 'likely-number' : undefined;
  if (isClockTime(shape) || isTelephone(shape)) return undefined;
  return otherNumber.test(before(shape)) ? 'likely-number' : valid;
}

/** How much of the line is looked at for words that say what a number is. */
const around = 60;

function before({ line, at }: NumberShape): string {
  return line.slice(Math.max(0, at - around), at);
}

/** `2026-03-04 13.30` or `1330`: a date, a space and a time on the five minutes. */
function isClockTime({ parts, sign, isDateInPieces }: NumberShape): boolean {
  if (!isDateInPieces || parts.century === '' || sign !== ' ') return false;
  return /^([01]\d|2[0-3])[0-5][05]$/.test(parts.last);
}

const telephone =
  /(?:(?<!\p{L})(?:tel|tfn|telefon\p{L}*|mobil\p{L}*|sms|ring|ringa|kontakt|fax|växel\p{L}*|swish|nås)(?!\p{L})|[☎📞📱])[^\d]{0,30}$/iu;

/** Ten digits in one piece, the first a nought, that the words before them call a telephone number. */
function isTelephone(shape: NumberShape): boolean {
  const { parts, sign } = shape;
  return parts.century === '' && parts.year.startsWith('0') && sign === '' && telephone.test(before(shape));
}

/** Right before a number that is no identity number, whatever its digits add up to. */
const otherNumber =
  /(?<!\p{L})(?:d\.? ?nr|dnr|diarie(?:nr|nummer)|isbn(?:-1[03])?|org\.? ?-?(?:nr|nummer)|organisations(?:nr|nummer))[.:]{0,2} ?(?:\p{Lu}{2,6}[ /-]?)?$/iu;

const called =
  /(?<!\p{L})(?:d\.? ?nr|dnr|diarie\p{L}*|isbn|issn|org\.? ?-?nr|orgnr|organisations\p{L}*|ärende\p{L}*|ref|referens\p{L}*|faktura\p{L}*|order\p{L}*|artikel\p{L}*|ocr|bankgiro|plusgiro|bg|pg|konto\p{L}*|kod\p{L}*|version\p{L}*|protokoll\p{L}*|inventarie\p{L}*|avtal\p{L}*|licens\p{L}*)[.:]{0,2} ?(?:\p{L}{2,6}[ /-]?)?$/iu;
const child =
  /(?<!\p{L})(?:elev|eleven|elevens|barn|barnet|barnets|pojkens?|pojke|flickans?|flicka|killens?|kille|tjejens?|tjej|sonens?|son|dotterns?|dotter|syskon|syskonet|född|fött|födelse\p{L}*|pnr|p-?nr|pers\.? ?-?nr|personnr|personnummer\p{L}*|samordningsnr|samordningsnummer\p{L}*|vårdnadshavare\p{L}*|ungdomen)(?!\p{L})/iu;

/** The shape of a number that does not add up, near a word for a child or for a birth: mistyped, most likely. */
function isNearChild(shape: NumberShape): boolean {
  const { parts, sign, line, to } = shape;
  if (parts.last.startsWith('0000') || isClockTime(shape) || isTelephone(shape)) return false;
  const words = before(shape);
  const isWritten =
    sign === '' || /[-+]/.test(sign) || /person|pnr|pers\.?|född|numm?(?:er|ret)/i.test(words.slice(-20));
  return isWritten && !called.test(words) && child.test(`${words} ${line.slice(to, to + around)}`);
}
