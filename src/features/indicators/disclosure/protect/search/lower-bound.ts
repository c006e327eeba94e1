import { createCoverProgram, type Need } from '../../solver/cover-program.ts';
import type { Frame, Print } from '../model/frame.ts';
import { leastPattern, type Pattern, priceOf } from './pattern.ts';
import type { Search } from './search.ts';
import { Doubt } from './seeker.ts';

/** What every safe pattern costs at least, and what shares of which columns reach it. */
export type LowerBound = {
  readonly least: number;
  /** Every safe pattern leaves out so many cells at least. */
  readonly count: number;
  /** How much each column is left out, 0–1, where the shares alone are cheapest. */
  readonly shares: Float64Array;
  isReachedBy(pattern: Pattern): boolean;
  /** The best whole choice that the needs known so far allow, safe or not; it may raise the bound. */
  choose(limits: { nodes: number }): Pattern | undefined;
  /** Adds what this pattern misses; says whether it misses anything. */
  learnFrom(pattern: Pattern): boolean;
  /** The pattern and all that leave out less are not safe, though shares of pupils would have the room. */
  exclude(pattern: Pattern): void;
  dispose(): void;
};

const mostPerChange = 2;
const mostRounds = 60;

/** So many prints at most are also counted by their totals; of more, whole cells alone are proven. */
const mostWithTotals = 80;

/** Bounds the cost from below with cutting planes over shares, until no question misses room. */
export async function createLowerBound(search: Search, limits: { deadline: number }): Promise<LowerBound> {
  const { frame, cuts, order } = search;
  const price =
    frame.prints.length > mostWithTotals
      ? ({ cells }: Print) => cells
      : (print: Print) => priceOf(print, frame);
  const unit = frame.prints.length > mostWithTotals ? 1 : frame.cells.length + 1;
  const chosen = frame.prints.filter(({ isAtRisk }) => !isAtRisk);
  const places = new Map(chosen.map(({ column }, place) => [column, place]));
  const program = await createCoverProgram(chosen.map(price), limits);
  const fixed = leastPattern(frame);
  const cost = (pattern: Pattern) =>
    frame.prints.reduce((sum, print) => sum + (pattern[print.column] === 1 ? price(print) : 0), 0);
  const base = cost(fixed);
  const seen = new Set<string>();
  let least = base;
  let shares: Float64Array = Float64Array.from(fixed);

  function add({ at, by, least: needed }: Need): boolean {
    const need = { at: at.map((column) => places.get(column) ?? -1), by, least: needed };
    const name = JSON.stringify([need.at, by.map((n) => n.toFixed(6))]);
    if (seen.has(name)) return false;
    seen.add(name);
    program.add(need);
    return true;
  }

  function sharpen(missing: Float64Array): boolean {
    const added = new Map<string, number>();
    for (const index of order) {
      const change = changeName(frame, index);
      const before = added.get(change) ?? 0;
      if (before >= mostPerChange) continue;
      const need = cuts.missed(index, missing);
      if (need && add(need)) added.set(change, before + 1);
    }
    return added.size > 0;
  }

  function spread(part: Float64Array): Float64Array {
    const all = Float64Array.from(fixed);
    for (const [place, { column }] of chosen.entries())
      all[column] = Math.max(0, Math.min(1, part[place] ?? 0));
    return all;
  }

  for (let round = 0; round < mostRounds && sharpen(shares); round += 1) {
    const relaxed = program.shares();
    if (!relaxed) throw new Doubt();
    least = Math.max(least, base + whole(relaxed.bound));
    shares = spread(relaxed.shares);
  }

  return {
    get least() {
      return least;
    },
    get count() {
      return Math.floor(least / unit);
    },
    shares,
    isReachedBy: (pattern) => cost(pattern) <= least,
    choose: (nodes) => {
      const choice = program.whole(nodes);
      if (!choice) return undefined;
      least = Math.max(least, base + whole(choice.bound));
      return Uint8Array.from(spread(choice.shares), Math.round);
    },
    learnFrom: (pattern) => sharpen(Float64Array.from(pattern)),
    exclude: (pattern) => {
      const at = chosen.flatMap(({ column }) => (pattern[column] === 0 ? [column] : []));
      add({ at, by: at.map(() => 1), least: 1 });
    },
    dispose: program.dispose,
  };
}

/** Cells are whole: a bound of 70.2 is one of 71. */
function whole(bound: number): number {
  return Math.ceil(bound - 1e-4);
}

/** Attackers who ask for the same change miss much the same room. */
function changeName({ questions }: Frame, index: number): string {
  const question = questions[index];
  return `${question?.column} ${(question?.from ?? 0) > 0}`;
}
