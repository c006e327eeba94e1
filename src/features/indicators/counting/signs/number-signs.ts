import { hasShapeOfDate, validNumber } from '#src/features/privacy/guard/numbers/number-check.ts';
import { type Column, readable, shareOf } from './column.ts';

const anywhere =
  /(?<![\d.,])(?<century>18|19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d) ?[-+]? ?(?<last>[\dTRSUWXJKLMN]\d{3})(?!\d)/giu;

/** Whether a number stands somewhere in the text that is an identity number to the last digit. */
export function holdsIdentityNumber(text: string): boolean {
  for (const { groups } of readable(text).matchAll(anywhere)) {
    const { century = '', year = '', month = '', day = '', last = '' } = groups ?? {};
    if (validNumber({ century, year, month, day, last: last.toUpperCase() })) return true;
  }
  return false;
}

const shape =
  /^(?:18|19|20)?\d\d[-./ ]?(\d\d)[-./ ]?(\d\d) ?[-+ ]? ?(?:[\dTRSUWXJKLMN]\d{3}|[x*?#•_-]{4}|[tfkmp]{1,2}\d{1,2})$/iu;

/** A column of identity numbers, whole or with the last four hidden, that need not add up. */
export function isIdentityColumn(column: Column): boolean {
  if (column.cells.length < 2) return false;
  return shareOf(column, (cell) => isDateShape(shape.exec(cell))) >= 0.6;
}

const day = /^(?:19|20)?\d\d([-./ ]?)(\d\d)\1(\d\d)$/;
const dayFirst = /^(\d\d?)[-./](\d\d?)[-./](?:19|20)\d\d$/;

/** A column of birthdays: many different days over more than a year that follow no calendar. */
export function isBirthDateColumn(column: Column): boolean {
  const { cells, distinct } = column;
  if (cells.length < 5 || distinct < cells.length * 0.5) return false;
  if (shareOf(column, isDay) < 0.8) return false;
  const years = new Set(cells.map(yearOf));
  return years.size > 1 && !isInOrder(cells);
}

function isDay(cell: string): boolean {
  const [, , month = '', date = ''] = day.exec(cell) ?? [];
  const [, d = '', m = ''] = dayFirst.exec(cell) ?? [];
  return (month !== '' && hasShapeOfDate(month, date)) || (d !== '' && Number(d) <= 31 && Number(m) <= 12);
}

function yearOf(cell: string): string {
  return /(?:19|20)\d\d/.exec(cell)?.[0] ?? cell.slice(0, 2);
}

/** A calendar goes forwards or backwards, and gives many rows the same day. */
function isInOrder(cells: readonly string[]): boolean {
  const sorted = cells.toSorted();
  return (
    cells.every((cell, at) => cell === sorted[at]) || cells.every((cell, at) => cell === sorted.at(-1 - at))
  );
}

function isDateShape(match: RegExpExecArray | null): boolean {
  return match !== null && hasShapeOfDate(match[1] ?? '', match[2] ?? '');
}
