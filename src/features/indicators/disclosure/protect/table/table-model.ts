import type { Terms } from '../../model/statement.ts';
import type { ProtectionModel } from '../model/protection-model.ts';
import { innerKeys, type Key, totalled, wholeKeys } from './keys.ts';
import type { Dimension, InnerCell, Table } from './table.ts';

/** A cell of the whole table, inner or margin, with its value and the size of its group. */
export type WholeCell = {
  readonly id: string;
  readonly key: Key;
  readonly n: number;
  readonly count: number;
};
export type WholeTable = { readonly model: ProtectionModel; readonly cells: readonly WholeCell[] };

/** The table with its margins as a protection model, in whatever order its cells come; each level of the first dimension is an insider. */
export function wholeTable({ policy, dimensions, cells }: Table): WholeTable {
  const inner = new Map(cells.map((cell) => [cellId(cell.key), cell]));
  const keys = wholeKeys(dimensions);
  const whole = keys.map((key) => wholeCell(key, innerKeys(key, dimensions), inner));
  const ordered = whole.slice(0, cells.length);
  const [first] = dimensions;
  const insiders = (first?.levels ?? []).map((level) => ({
    // no insider is called like the public
    id: `${first?.name}: ${level}`,
    knows: ordered.filter(({ key }) => key[0] === level).map(({ id }) => id),
  }));
  const model = {
    policy,
    unknowns: ordered.map(({ id, n, count }) => ({ id, min: 0, max: n, true: count })),
    cells: whole.map(({ id, key }) => ({
      id,
      of: lineOf(key, dimensions),
      isTotal: totalled(key, dimensions).length > 0,
    })),
    published: [],
    attackers: insiders,
    sensitive: whole.map(({ key, n }) => ({ terms: sumOfKeys(innerKeys(key, dimensions)), max: n })),
  };
  return { model, cells: whole };
}

/** A name for a key that no other key has. */
function cellId(key: Key): string {
  return JSON.stringify(key);
}

/** A margin is the sum along its first total, of cells with one total less. */
function lineOf(key: Key, dimensions: readonly Dimension[]): Terms {
  const [along] = totalled(key, dimensions);
  if (along === undefined) return sumOfKeys([key]);
  return sumOfKeys((dimensions[along]?.levels ?? []).map((level) => key.with(along, level)));
}

function sumOfKeys(keys: readonly Key[]): Terms {
  return Object.fromEntries(keys.map((key) => [cellId(key), 1]));
}

function wholeCell(key: Key, parts: readonly Key[], inner: ReadonlyMap<string, InnerCell>): WholeCell {
  const cells = parts.map((part) => inner.get(cellId(part)));
  const sum = (field: 'n' | 'count') => cells.reduce((total, cell) => total + (cell?.[field] ?? 0), 0);
  return { id: cellId(key), key, n: sum('n'), count: sum('count') };
}
