import { hasTelephoneShape } from '../contact/telephone-shape.ts';
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

/** A valid number is one, and is asked about alone where it is called another number, or looks like another and no child is near. */
function ruleOf(shape: NumberShape): GuardRule | undefined {
  const { valid } = shape;
  if (!valid) return isMistyped(shape) ? 'likely-number' : undefined;
  if (otherNumber.test(before(shape))) return 'likely-number';
  if (pupil.test(around(shape))) return valid;
  if (isTelephone(shape)) return 'phone';
  return isClockTime(shape) ? 'likely-number' : valid;
}

/** How much of the line is looked at, on either side, for words that say what a number is. */
const reach = 60;

function before({ line, at }: NumberShape): string {
  return line.slice(Math.max(0, at - reach), at);
}

function around(shape: NumberShape): string {
  return `${before(shape)} ${shape.line.slice(shape.to, shape.to + reach)}`;
}

/** `2026-03-04 1330`: a date of this century, a space and a time on the five minutes. */
function isClockTime({ parts, sign, isDateInPieces }: NumberShape): boolean {
  if (!isDateInPieces || parts.century !== '20' || sign !== ' ') return false;
  return /^([01]\d|2[0-3])[0-5][05]$/.test(parts.last);
}

/** Right before a telephone number; between them stand at most a few words that lead to a number: `nås säkrast på`, `mobil till mig:`. */
const telephone =
  /(?:(?<!\p{L})(?:\p{L}{0,20}telefon\p{L}*|\p{L}{0,20}mobil\p{L}*|tel|tfn|sms|sms:?a|ring|ringa|ringer|kontakt|fax|växel\p{L}*|swish|nås)(?!\p{L})|[☎📞📱])(?:[.:]|\p{Extended_Pictographic}|\ufe0f)*(?: ?(?:nr|nummer|numret|är|på|via|till|oss|mig|enklast|bäst|säkrast|helst|då|direkt|dagtid)(?!\p{L}))*[.:,]? ?[-(]?$/iu;

/** Ten digits in one piece as a telephone number has them, which the words right before it call one. */
function isTelephone(shape: NumberShape): boolean {
  const { parts, sign, isDateInPieces } = shape;
  if (parts.century !== '' || sign !== '' || isDateInPieces) return false;
  const digits = parts.year + parts.month + parts.day + parts.last;
  return hasTelephoneShape(digits) && telephone.test(before(shape));
}

/** Right before a number that is no identity number, whatever its digits add up to. */
const otherNumber =
  /(?<!\p{L})(?:d\.? ?nr|dnr|diarie(?:nr|nummer)|isbn(?:-1[03])?|org\.? ?-?(?:nr|nummer)|organisations(?:nr|nummer))[.:]{0,2} ?(?:\p{Lu}{2,6}[ /-]?)?$/iu;

const called =
  /(?<!\p{L})(?:d\.? ?nr|dnr|diarie\p{L}*|isbn|issn|org\.? ?-?nr|orgnr|organisations\p{L}*|ärende\p{L}*|ref|referens\p{L}*|faktura\p{L}*|order\p{L}*|artikel\p{L}*|ocr|bankgiro|plusgiro|bg|pg|konto\p{L}*|kod\p{L}*|version\p{L}*|protokoll\p{L}*|inventarie\p{L}*|avtal\p{L}*|licens\p{L}*)[.:]{0,2} ?(?:\p{L}{2,6}[ /-]?)?$/iu;
/** Whose number it is when one of these is near: a pupil's, or what is called an identity number. */
const pupil =
  /(?<!\p{L})(?:elev|eleven|elevens|barn|barnet|barnets|pojkens?|pojke|flickans?|flicka|killens?|kille|tjejens?|tjej|sonens?|son|dotterns?|dotter|syskon|syskonet|född|fött|födelse\p{L}*|pnr|p-?nr|pers\.? ?-?nr|personnr|personnummer\p{L}*|samordningsnr|samordningsnummer\p{L}*|ungdomen)(?!\p{L})/iu;
const guardian = /(?<!\p{L})vårdnadshavare/iu;

/** The shape of a number that does not add up, near a word for a child or for a birth: mistyped, most likely. */
function isMistyped(shape: NumberShape): boolean {
  const { parts, sign } = shape;
  if (parts.last.startsWith('0000') || isClockTime(shape) || isTelephone(shape)) return false;
  const words = before(shape);
  const isWritten =
    sign === '' || /[-+]/.test(sign) || /person|pnr|pers\.?|född|numm?(?:er|ret)/i.test(words.slice(-20));
  if (!isWritten || called.test(words)) return false;
  return pupil.test(around(shape)) || guardian.test(around(shape));
}
