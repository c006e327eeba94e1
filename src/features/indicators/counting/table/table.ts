import { readRows, separatorOf } from './read-rows.ts';

/** A table with the titles that stand over its columns, none when it begins with its rows. */
export type Table = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** The first rows of a text as a table, `limit` of them at most, without what stands over its titles. */
export function tableOf(text: string, limit = Number.POSITIVE_INFINITY): ReturnType<typeof partHead> {
  const rows: (readonly string[])[] = [];
  for (const row of readRows(text, separatorOf(text))) {
    rows.push(row);
    if (rows.length >= limit) break;
  }
  return partHead(rows);
}

/** Parts the titles of the columns from the rows; what stands over them fills fewer cells than rows do. */
export function partHead(rows: readonly (readonly string[])[]): Table & { above: number } {
  const needed = usualFilling(rows) * 0.6;
  const above = Math.max(
    rows.findIndex((row) => filled(row) >= needed),
    0,
  );
  const [first, ...others] = rows.slice(above);
  if (first && isHead(first, others[0])) return { head: first, rows: others, above: above + 1 };
  return { head: [], rows: first ? [first, ...others] : [], above };
}

/** Titles are words, and no cell of theirs is a number. */
function isHead(row: readonly string[], next: readonly string[] | undefined): boolean {
  const words = row.filter((cell) => cell !== '');
  return (
    next !== undefined &&
    words.length > 0 &&
    words.every((cell) => /\p{L}/u.test(cell) && !/\d{5}/.test(cell))
  );
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}

/** How many cells the row in the middle fills, of all rows by how many they fill. */
function usualFilling(rows: readonly (readonly string[])[]): number {
  const fillings = rows.map(filled).toSorted((a, b) => a - b);
  return fillings[Math.floor(fillings.length / 2)] ?? 0;
}
