import type { Table } from '../table/table.ts';
import { type Column, isPlace, readable, shareOf } from './column.ts';

const guid = /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i;
const code = /^(?=.*\p{L})(?=.*\d{3})[\p{L}\d_.-]+$/u;

/** A column of codes, each its own, as systems give to people. */
export function isKeyColumn(column: Column): boolean {
  const { cells, distinct } = column;
  if (distinct >= 2 && shareOf(column, (cell) => guid.test(cell)) >= 0.8) return true;
  return (
    cells.length >= 15 && distinct >= cells.length * 0.98 && shareOf(column, (cell) => code.test(cell)) >= 0.9
  );
}

const least = 15;
const together = 3;

/**
 * Whether many rows say the same of school year, class or gender and are still rows of their own: those of a table of groups
 * differ in the words that name the group. Numbers and what is unlike in every row do not name any.
 */
export function isRowPerPupil({ rows }: Table, columns: readonly Column[]): boolean {
  if (rows.length < least || columns.some(isCountOfPupils)) return false;
  const naming = columns.filter((column) => isNaming(column, rows.length));
  if (!naming.some(isGrouping)) return false;
  const groups = new Set(
    rows.map((row) => naming.map(({ place }) => readable(row[place - 1] ?? '')).join('\n')),
  );
  return rows.length >= groups.size * together;
}

function isCountOfPupils(column: Column): boolean {
  return /elever|pupils|students|antalbarn/.test(column.title) && shareOf(column, isNumber) >= 0.5;
}

function isNaming(column: Column, rows: number): boolean {
  if (isYearOrTerm(column) || isSchoolYears(column)) return true;
  if (shareOf(column, isNumber) >= 0.5) return false;
  return column.distinct < rows * 0.98 || isClass(column) || shareOf(column, isPlace) > 0.3;
}

function isGrouping(column: Column): boolean {
  return column.distinct > 1 && (isClass(column) || isSchoolYears(column) || isGender(column));
}

function isNumber(cell: string): boolean {
  return /^[-+]?[\d .]*[.,]?\d+ ?%?$/.test(cell);
}

function isYearOrTerm(column: Column): boolean {
  return shareOf(column, (cell) => /^(?:(?:ht|vt) ?)?(?:20)\d\d(?:[-/ ]?(?:20)?\d\d)?$/i.test(cell)) >= 0.9;
}

function isSchoolYears(column: Column): boolean {
  return shareOf(column, (cell) => /^(?:åk\.? ?|årskurs )?(?:F|FK|[0-9]|1[0-3])$/i.test(cell)) >= 0.9;
}

function isClass(column: Column): boolean {
  return (
    shareOf(column, (cell) => /^(?:F|\d{1,2}|[A-ZÅÄÖ]{2,4}\d{2}) ?[-:]?[A-ZÅÄÖ]{1,4}\d?$/iu.test(cell)) >= 0.8
  );
}

function isGender(column: Column): boolean {
  return (
    shareOf(column, (cell) =>
      /^(?:f|p|k|m|flicka|pojke|flickor|pojkar|kvinna|man|tjej|kille|girl|boy|female|male|annat)$/i.test(
        cell,
      ),
    ) >= 0.9
  );
}
