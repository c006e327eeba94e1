import type { GuardRule } from '../finding.ts';

/** The parts of what is written like an identity number: two digits of the year, month, day, four signs. */
export type NumberParts = { century: string; year: string; month: string; day: string; last: string };

/** Whether month and day are those of a date, or of a co-ordination number, where 60 is added to the day. */
export function hasShapeOfDate(month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day) % 60];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 && Number(day) <= 91;
}

/** The rule that a number with the shape of a date falls under when it is valid to the last digit. */
export function validNumber(parts: NumberParts): GuardRule | undefined {
  if (!isDay(parts) || parts.last.startsWith('000') || !hasCheckDigit(parts)) return undefined;
  if (/\D/.test(parts.last)) return 'interimsnummer';
  return Number(parts.day) > 60 ? 'samordningsnummer' : 'personnummer';
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Without a century any leap year will do. */
function isDay({ century, year, month, day }: NumberParts): boolean {
  const d = Number(day) % 60;
  if (month !== '02' || d !== 29) return d <= (daysInMonth[Number(month) - 1] ?? 0);
  if (century === '') return Number(year) % 4 === 0;
  return new Date(Date.UTC(Number(century + year), 1, 29)).getUTCDate() === 29;
}

/** Luhn's sum over year, month, day and last four; a letter counts as one. */
function hasCheckDigit({ year, month, day, last }: NumberParts): boolean {
  let sum = 0;
  let weight = 2;
  for (const sign of `${year}${month}${day}${last}`) {
    const product = (sign >= '0' && sign <= '9' ? Number(sign) : 1) * weight;
    sum += product > 9 ? product - 9 : product;
    weight = 3 - weight;
  }
  return sum % 10 === 0;
}
