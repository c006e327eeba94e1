import type { Tree } from './flat-content.ts';

/**
 * The content without what is faulty, so that the rest can be stored. A faulty value outside rows stays as it was; within a
 * row it is left out, and the row with it when it cannot do without. Where the row stood before, the row that stood there stays.
 */
export function withoutFaults(content: Tree, faults: readonly string[], before: Tree): Tree {
  const copy = structuredClone(content) as Node;
  for (const fault of faults) settle(copy, fault.split('.'), before);
  return compact(copy) as Tree;
}

type Node = { [name: string]: unknown };
const takenOut = Symbol('a row that is left out');

function settle(content: Node, path: readonly string[], before: Tree): void {
  const row = path.findLastIndex((part) => /^\d+$/.test(part));
  const holder = at(content, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (row < 0) {
    putBack(content, path, before);
  } else if (holder?.[name] !== undefined && row < path.length - 1) {
    delete holder[name];
  } else {
    const rows = at(content, path.slice(0, row)) as unknown as unknown[] | undefined;
    const index = Number(path[row]);
    if (rows) rows[index] = standing(rows, index, at(before, path.slice(0, row))) ?? takenOut;
  }
}

/** The row that stood in this place, unless it stands elsewhere by now. */
function standing(rows: readonly unknown[], index: number, before: Node | undefined): unknown {
  const stood: unknown = Array.isArray(before) ? before[index] : undefined;
  const same = (row: unknown) => typeof row !== 'symbol' && isSame(row, stood);
  return stood === undefined || rows.some(same) ? undefined : structuredClone(stood);
}

function putBack(content: Node, path: readonly string[], before: Tree): void {
  const holder = at(content, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  const stood = at(before, path.slice(0, -1))?.[name];
  if (!holder) return;
  if (stood === undefined || isSame(stood, holder[name])) delete holder[name];
  else holder[name] = structuredClone(stood);
}

function at(tree: unknown, path: readonly string[]): Node | undefined {
  return path.reduce<unknown>((inner, part) => (inner as Node | undefined)?.[part], tree) as Node | undefined;
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== takenOut).map(compact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, compact(inner)]));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
