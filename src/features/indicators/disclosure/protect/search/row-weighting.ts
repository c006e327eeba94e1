import type { Need } from '../../solver/cover-program.ts';

/** How much a choice may take: so many in all, and of them so many totals. */
export type Allowance = { readonly cells: number; readonly totals: number };

/** What can be chosen: how many cells it leaves out, and how many of them are totals. */
export type Choosable = { readonly cells: number; readonly totals: number };

/**
 * Looks for choices that meet every need within an allowance, by swaps: needs that stay unmet weigh more and more
 * (row weighting local search for set covering: Gao, Weise and Li, European Journal of Operational Research 246, 2015,
 * here with needs that count each choice by a share).
 */
export type RowWeighting = {
  add(need: Need): void;
  /** A choice that meets all needs so far, or nothing after so many swaps. It goes on from where it stands. */
  next(allowance: Allowance, swaps: number): Uint8Array | undefined;
};

type Row = { readonly at: readonly number[]; readonly by: readonly number[] };

const hair = 1e-6;

/** `start` is what is chosen first; needs name places in `all`. */
export function createRowWeighting(
  all: readonly Choosable[],
  start: Uint8Array,
  chance: () => number,
): RowWeighting {
  const chosen = start.slice();
  const rows: Row[] = [];
  const weights: number[] = [];
  /** What of each need is met, 1 being enough. */
  const met: number[] = [];
  const uses: [row: number, by: number][][] = all.map(() => []);
  const changedAt = new Float64Array(all.length);
  /** What was taken out comes back only after something that shares a need with it has changed. */
  const mayReturn = new Uint8Array(all.length).fill(1);
  let [time, justAdded] = [0, -1];
  let [cells, totals] = [0, 0];
  for (const [place, { cells: own, totals: ownTotals }] of all.entries()) {
    if (chosen[place] !== 1) continue;
    cells += own;
    totals += ownTotals;
  }

  function add({ at, by, least }: Need): void {
    const row = rows.length;
    rows.push({ at, by: by.map((one) => one / least) });
    weights.push(1);
    met.push(0);
    for (const [i, place] of at.entries()) {
      const share = rows[row]?.by[i] ?? 0;
      uses[place]?.push([row, share]);
      if (chosen[place] === 1) met[row] = (met[row] ?? 0) + share;
    }
  }

  function flip(place: number, sign: 1 | -1): void {
    chosen[place] = sign === 1 ? 1 : 0;
    changedAt[place] = time;
    cells += sign * (all[place]?.cells ?? 0);
    totals += sign * (all[place]?.totals ?? 0);
    for (const [row, by] of uses[place] ?? []) {
      met[row] = (met[row] ?? 0) + sign * by;
      for (const other of rows[row]?.at ?? []) mayReturn[other] = 1;
    }
    if (sign === -1) mayReturn[place] = 0;
  }

  /** What weighted shortfall a flip makes or mends. */
  function effectOf(place: number, sign: 1 | -1): number {
    let effect = 0;
    for (const [row, by] of uses[place] ?? []) {
      const before = met[row] ?? 0;
      effect += (weights[row] ?? 0) * Math.abs(shortfall(before + sign * by) - shortfall(before));
    }
    return effect;
  }

  function removeLeastMissed({ cells: mostCells, totals: mostTotals }: Allowance): boolean {
    const mayGo = (place: number) =>
      chosen[place] === 1 && place !== justAdded && (cells > mostCells || (all[place]?.totals ?? 0) > 0);
    if (cells <= mostCells && totals <= mostTotals) return false;
    const place = best(all.keys().filter(mayGo), (one) => -effectOf(one, -1));
    if (place === undefined) return false;
    flip(place, -1);
    return true;
  }

  /** The one of the greatest score; of many, the one that has stood longest. */
  function best(places: Iterable<number>, scoreOf: (place: number) => number): number | undefined {
    let found: number | undefined;
    let highest = Number.NEGATIVE_INFINITY;
    for (const place of places) {
      const score = scoreOf(place);
      const isOlder = score > highest - 1e-9 && (changedAt[place] ?? 0) < (changedAt[found ?? -1] ?? 0);
      if (score <= highest + 1e-9 && !isOlder) continue;
      [found, highest] = [place, score];
    }
    return found;
  }

  function unmet(): readonly number[] {
    const found: number[] = [];
    for (let row = 0; row < met.length; row += 1) if (shortfall(met[row] ?? 0) > 0) found.push(row);
    return found;
  }

  /** Makes room, then meets one unmet need by what helps most. */
  function swap(missing: readonly number[], allowance: Allowance): void {
    time += 1;
    const { at = [] } = rows[missing[Math.floor(chance() * missing.length)] ?? -1] ?? {};
    removeLeastMissed({ cells: allowance.cells - 1, totals: allowance.totals });
    const absent = at.filter((place) => chosen[place] !== 1 && isWithin(all[place], allowance));
    const free = absent.filter((place) => mayReturn[place] === 1);
    const added = best(free.length > 0 ? free : absent, (place) => effectOf(place, 1));
    if (added === undefined) return;
    flip(added, 1);
    justAdded = added;
    while (removeLeastMissed(allowance));
    for (const row of unmet()) weights[row] = (weights[row] ?? 0) + 1;
  }

  function next(allowance: Allowance, swaps: number): Uint8Array | undefined {
    justAdded = -1;
    while (removeLeastMissed(allowance));
    for (let n = 0; n < swaps; n += 1) {
      const missing = unmet();
      if (missing.length === 0) return chosen.slice();
      swap(missing, allowance);
    }
    return undefined;
  }
  return { add, next };
}

function isWithin(one: Choosable | undefined, { cells, totals }: Allowance): boolean {
  return one !== undefined && one.cells <= cells && one.totals <= totals;
}

function shortfall(met: number): number {
  return met < 1 - hair ? 1 - met : 0;
}
