import type { IntegerModel, Range, Row } from '../solver/integer-model.ts';

const mostSweeps = 100;

/**
 * The same model with the bounds that each row by itself leaves to its columns, and without the rows that then
 * say nothing more. Exact: no whole number is lost that was possible before.
 */
export function narrowed({ columns, rows }: IntegerModel): IntegerModel {
  const ranges = columns.map((range) => ({ ...range }));
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    if (!rows.map((row) => narrowColumns(row, ranges)).includes(true)) break;
  }
  return { columns: ranges, rows: rows.filter((row) => saysMore(row, ranges)) };
}

function narrowColumns(row: Row, ranges: Range[]): boolean {
  const sum = rangeOf(row, ranges);
  let hasChanged = false;
  for (const [i, column] of row.at.entries()) {
    const [by, range] = [row.by[i] ?? 0, ranges[column] ?? { min: 0, max: 0 }];
    const own = times(by, range);
    const others = { min: sum.min - own.min, max: sum.max - own.max };
    const ends = [(row.min - others.max) / by, (row.max - others.min) / by];
    const min = Math.max(range.min, Math.ceil(Math.min(...ends)));
    const max = Math.min(range.max, Math.floor(Math.max(...ends)));
    if (min === range.min && max === range.max) continue;
    hasChanged = true;
    ranges[column] = { min, max };
    const left = times(by, { min, max });
    sum.min = others.min + left.min;
    sum.max = others.max + left.max;
  }
  return hasChanged;
}

function saysMore(row: Row, ranges: readonly Range[]): boolean {
  const sum = rangeOf(row, ranges);
  return sum.min < row.min || sum.max > row.max;
}

/** What the sum of a row can be when each column goes its own way. */
export function rangeOf({ at, by }: Pick<Row, 'at' | 'by'>, ranges: readonly Range[]): Range {
  const sum = { min: 0, max: 0 };
  for (const [i, column] of at.entries()) {
    const term = times(by[i] ?? 0, ranges[column] ?? { min: 0, max: 0 });
    sum.min += term.min;
    sum.max += term.max;
  }
  return sum;
}

function times(by: number, { min, max }: Range): Range {
  return by < 0 ? { min: by * max, max: by * min } : { min: by * min, max: by * max };
}
