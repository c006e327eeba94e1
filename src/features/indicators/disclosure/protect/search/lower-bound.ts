import { createCoverProgram, type Need } from '../../solver/cover-program.ts';
import type { Frame, Print } from '../model/frame.ts';
import { changeName } from './capacity-cuts.ts';
import { leastPattern, type Pattern, priceOf } from './pattern.ts';
import { createRoomMemory } from './room-memory.ts';
import type { Search } from './search.ts';
import { Doubt } from './seeker.ts';

/** What every safe pattern costs at least, and what shares of which columns reach it: the master problem of the search. */
export type LowerBound = {
  readonly least: number;
  /** Every safe pattern leaves out so many cells at least. */
  readonly count: number;
  /** Whether `least` also says how many of the cells are totals. */
  readonly countsTotals: boolean;
  /** How much each column is left out, 0–1, where the shares alone are cheapest. */
  readonly shares: Float64Array;
  isReachedBy(pattern: Pattern): boolean;
  /** Raises the bound by needs known so far and by those that the shares miss, as long as this much more work lasts. */
  raise(work: number): void;
  /** The best whole choice that the needs known so far allow, safe or not; it may raise the bound. */
  choose(limits: { nodes: number }): Pattern | undefined;
  dispose(): void;
};

const mostPerChange = 2;
const mostInVain = 3;
const mostRounds = 60;

/** So many prints at most are also counted by their totals; of more, whole cells alone are proven. */
const mostWithTotals = 80;

/** The bound begins with what is at risk. */
export async function createLowerBound(search: Search, limits: { deadline: number }): Promise<LowerBound> {
  const { frame, cuts, needs } = search;
  const countsTotals = frame.prints.length <= mostWithTotals;
  const price = (print: Print) => (countsTotals ? priceOf(print, frame) : print.cells);
  const chosen = frame.prints.filter(({ isAtRisk }) => !isAtRisk);
  const places = new Map(chosen.map(({ column }, place) => [column, place]));
  const program = await createCoverProgram(chosen.map(price), limits);
  const memory = createRoomMemory(frame);
  const changes = [...Map.groupBy(search.order, (index) => nameOf(frame, index)).values()];
  const fixed = leastPattern(frame);
  const cost = (pattern: Pattern) =>
    frame.prints.reduce((sum, print) => sum + (pattern[print.column] === 1 ? price(print) : 0), 0);
  const base = cost(fixed);
  let [least, taken, round] = [base, 0, 0];
  let shares: Float64Array = Float64Array.from(fixed);

  /** Takes in the needs that have become known. */
  function take(): void {
    for (const { at, by, least: needed } of needs.all.slice(taken))
      program.add({ at: at.map((column) => places.get(column) ?? -1), by, least: needed });
    taken = needs.all.length;
  }

  /** Without an answer the bound stays as it was: it is lower, not wrong. */
  function relax(): void {
    if (taken === needs.all.length) return;
    take();
    const relaxed = program.shares();
    if (!relaxed && program.isLate()) throw new Doubt();
    if (!relaxed) return;
    least = Math.max(least, base + whole(relaxed.bound));
    shares = spread(relaxed.shares);
  }

  /** Adds needs that the shares miss, those of each change from another attacker on each time. */
  function sharpen(until: number): void {
    round += 1;
    for (const asked of changes) {
      if (search.work() > until) return;
      let [found, inVain] = [0, 0];
      for (const index of rotated(asked, round)) {
        if (found === mostPerChange || inVain === mostInVain) break;
        if (memory.hasRoom(index, shares)) continue;
        const room = cuts.roomFor(index, shares);
        if (room.kind === 'roomy') memory.keep(room.change);
        const isNew = room.kind === 'missed' && addAll(room.needs);
        if (isNew) found += 1;
        else inVain += 1;
      }
    }
  }

  function addAll(missed: readonly Need[]): boolean {
    return missed.map((need) => needs.add(need)).includes(true);
  }

  function spread(part: Float64Array): Float64Array {
    const all = Float64Array.from(fixed);
    for (const [place, { column }] of chosen.entries())
      all[column] = Math.max(0, Math.min(1, part[place] ?? 0));
    return all;
  }

  return {
    get least() {
      return least;
    },
    get count() {
      return countsTotals ? Math.floor(least / priceOf({ cells: 1, totals: 0 }, frame)) : least;
    },
    countsTotals,
    get shares() {
      return shares;
    },
    isReachedBy: (pattern) => cost(pattern) <= least,
    raise: (work) => {
      const until = search.work() + work;
      for (let n = 0; n < mostRounds && search.work() <= until; n += 1) {
        const before = needs.all.length;
        relax();
        sharpen(until);
        if (needs.all.length === before) break;
      }
      relax();
    },
    choose: (nodes) => {
      take();
      const choice = program.whole(nodes);
      if (!choice) return undefined;
      least = Math.max(least, base + whole(choice.bound));
      return Uint8Array.from(spread(choice.shares), Math.round);
    },
    dispose: program.dispose,
  };
}

/** Cells are whole: a bound of 70.2 is one of 71. */
function whole(bound: number): number {
  return Math.ceil(bound - 1e-4);
}

function rotated(list: readonly number[], by: number): readonly number[] {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

function nameOf({ questions }: Frame, index: number): string {
  const question = questions[index];
  return question ? changeName(question) : '';
}
