import { grown } from './growing.ts';

/** The values of one facet, document by document in the order of their slots. */
export type FacetColumn = {
  names: readonly string[];
  number(name: string): number | undefined;
  /** `values[from(slot)]` to `values[from(slot + 1) - 1]` are the value numbers of a document. */
  from(slot: number): number;
  values: Uint32Array;
  add(slot: number, names: readonly string[]): void;
};

/** A column that has nothing for any document yet. */
export function createFacetColumn(): FacetColumn {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  let starts: Uint32Array = new Uint32Array(64);
  let slots = 0;
  let used = 0;

  function numberOf(name: string): number {
    const number = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, number);
    return number;
  }

  const column: FacetColumn = {
    names,
    number: (name) => numbers.get(name),
    from: (slot) => (slot > slots ? used : (starts[slot] ?? 0)),
    values: new Uint32Array(64),
    add: (slot, added) => {
      starts = grown(starts, slot + 2);
      // those between had nothing of this facet
      for (; slots < slot; slots += 1) starts[slots + 1] = used;
      const own = [...new Set(added)].map(numberOf);
      column.values = grown(column.values, used + own.length);
      column.values.set(own, used);
      used += own.length;
      slots = slot + 1;
      starts[slots] = used;
    },
  };
  return column;
}
