import { givenNames } from '#src/features/privacy/guard/lexicon/given-names.ts';
import { type Column, isPlace, shareOf } from './column.ts';

const letters = /^[\p{L}\p{M}][\p{L}\p{M} ,.'’`´-]*$/u;
const lastFirst = /^\p{Lu}[\p{L}\p{M}'’ -]+, *\p{Lu}[\p{L}\p{M}'’ .-]*$/u;
const firstLast =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|af|al|de|del|der|el|van|von|bin)){1,4}$/u;

/** A column of people's names: given names that one knows, or surname and given name in either order. */
export function isNameColumn(column: Column): boolean {
  const { cells, distinct } = column;
  if (cells.length < 2 || distinct < 2 || shareOf(column, isPlace) > 0.3) return false;
  if (shareOf(column, hasGivenName) >= (cells.length < 5 ? 0.6 : 0.3)) return true;
  if (cells.length >= 5 && shareOf(column, (cell) => lastFirst.test(cell)) >= 0.7) return true;
  return cells.length >= 8 && distinct >= cells.length * 0.9 && shareOf(column, isInTwoWords) >= 0.7;
}

function hasGivenName(cell: string): boolean {
  return (
    letters.test(cell) &&
    cell
      .toLowerCase()
      .split(/[ ,.]+/)
      .some(isGiven)
  );
}

function isGiven(word: string): boolean {
  return givenNames.has(word) || (word.includes('-') && word.split('-').some((part) => givenNames.has(part)));
}

function isInTwoWords(cell: string): boolean {
  return firstLast.test(cell) && !isPlace(cell);
}

const address = /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i;

/** A column of people's own mail addresses: mailboxes of functions are called by one word. */
export function isPersonalMailColumn(column: Column): boolean {
  if (column.distinct < 2) return false;
  return shareOf(column, (cell) => address.test(cell) && /[._\d]/.test(cell.split('@')[0] ?? '')) >= 0.5;
}
