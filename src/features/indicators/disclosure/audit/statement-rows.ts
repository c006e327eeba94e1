import type { Statement, Unknown } from '../model/statement.ts';
import type { IntegerModel, Row } from '../solver/integer-model.ts';

/** The statements as rows over the unknowns in their order: divided by what their numbers share, and one row for each sum. */
export function statementModel(unknowns: readonly Unknown[], statements: readonly Statement[]): IntegerModel {
  const columns = new Map(unknowns.map(({ id }, column) => [id, column]));
  const rows = new Map<string, Row>();
  for (const statement of statements) {
    const row = primitive(rowOf(statement, columns));
    if (row.at.length === 0) continue;
    const sum = `${row.at.join()}:${row.by.join()}`;
    const said = rows.get(sum);
    rows.set(
      sum,
      said ? { ...row, min: Math.max(row.min, said.min), max: Math.min(row.max, said.max) } : row,
    );
  }
  return { columns: unknowns.map(({ min, max }) => ({ min, max })), rows: [...rows.values()] };
}

function rowOf({ terms, op, value }: Statement, columns: ReadonlyMap<string, number>): Row {
  const entries = Object.entries(terms)
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([id, coefficient]) => [columns.get(id) ?? -1, coefficient] as const)
    .toSorted(([a], [b]) => a - b);
  return {
    at: entries.map(([column]) => column),
    by: entries.map(([, coefficient]) => coefficient),
    min: op === '<=' ? Number.NEGATIVE_INFINITY : value,
    max: op === '>=' ? Number.POSITIVE_INFINITY : value,
  };
}

/** The same row with the least whole numbers, the first of them positive: 6x + 9y ≥ 10 is 2x + 3y ≥ 4. */
function primitive({ at, by, min, max }: Row): Row {
  const shared = by.reduce(greatestCommonDivisor, 0) * ((by[0] ?? 1) < 0 ? -1 : 1);
  const [low, high] = shared < 0 ? [max, min] : [min, max];
  return { at, by: by.map((n) => n / shared), min: Math.ceil(low / shared), max: Math.floor(high / shared) };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [greater, smaller] = [Math.abs(a), Math.abs(b)];
  while (smaller > 0) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
