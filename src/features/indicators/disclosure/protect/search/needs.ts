import type { Need } from '../../solver/cover-program.ts';
import type { Frame } from '../model/frame.ts';
import type { Pattern } from './pattern.ts';

/**
 * What is known so far of what every safe pattern leaves out: the rows of the master problem, which only grow.
 * `at` of a need names columns.
 */
export type Needs = {
  readonly all: readonly Need[];
  /** Says whether it was new. */
  add(need: Need): boolean;
  /** Whether a known need rules the pattern out, of those that the column has a part in. */
  rulesOut(pattern: Pattern, column: number): boolean;
};

const hair = 1e-6;

export function createNeeds(frame: Frame): Needs {
  const all: Need[] = [];
  const names = new Set<string>();
  const byColumn: Need[][] = frame.model.columns.map(() => []);

  function add(need: Need): boolean {
    const name = `${need.at.join()}:${need.by.map((by) => by.toFixed(6)).join()}`;
    if (names.has(name)) return false;
    names.add(name);
    all.push(need);
    for (const column of need.at) byColumn[column]?.push(need);
    return true;
  }
  return {
    all,
    add,
    rulesOut: (pattern, column) => byColumn[column]?.some((need) => isMissed(need, pattern)) ?? false,
  };
}

/** Whether so much of each column is too little for the need. */
export function isMissed({ at, by, least }: Need, shares: ArrayLike<number>): boolean {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (by[i] ?? 0) * (shares[at[i] ?? -1] ?? 0);
  return sum < least - hair;
}
