import type { Need } from '../../solver/cover-program.ts';
import type { Bounds } from '../../solver/persistent-model.ts';
import { createRelaxation } from '../../solver/relaxation.ts';
import type { Frame, Question } from '../model/frame.ts';
import { isMissed } from './needs.ts';
import { Doubt } from './seeker.ts';

/** What a question comes to when columns are left out by shares: needs that they miss, or a change that they have room for. */
export type Room =
  | { readonly kind: 'missed'; readonly needs: readonly Need[] }
  | { readonly kind: 'roomy'; readonly change: Float64Array };

/**
 * Needs that every safe pattern meets: what is left out must have room for the change that a question asks for
 * (capacity constraints of Fischetti and Salazar, Management Science 2001).
 */
export type CapacityCuts = {
  /** The needs are the question's own and then, from the same prices, those of others who ask for the same change. */
  roomFor(question: number, shares: ArrayLike<number>): Room;
  /** How often the solver was asked. */
  asked(): number;
  dispose(): void;
};

const hair = 1e-6;

/** From `deadline` milliseconds after it was made, it answers with `Doubt`. */
export async function createCapacityCuts(frame: Frame, limits: { deadline: number }): Promise<CapacityCuts> {
  const relaxation = await createRelaxation(frame.model, limits);
  const size = frame.model.columns.length;
  const known = frame.attackers.map(({ knows }) => new Set(knows));
  const choosable = new Uint8Array(size);
  for (const { column, isAtRisk } of frame.prints) choosable[column] = isAtRisk ? 0 : 1;
  const alike = Map.groupBy(frame.questions, changeName);

  function roomFor(index: number, shares: ArrayLike<number>): Room {
    const question = frame.questions[index];
    if (!question) throw new RangeError(`There is no question ${index}`);
    const cost = new Float64Array(size);
    cost[question.column] = question.from > 0 ? -1 : 1;
    const found = relaxation.minimise(cost, boundsFor(question, shares));
    if (found.kind !== 'optimal') throw new Doubt();
    const hasRoom = -found.value >= distance(question) - hair;
    const needs = hasRoom ? [] : needsOf(question, worthOf(found.prices), shares);
    return needs.length > 0 ? { kind: 'missed', needs } : { kind: 'roomy', change: found.values };
  }

  /** What the room of each column is worth, by the dual of the linear program. */
  function worthOf(prices: Float64Array): readonly (readonly [column: number, by: number])[] {
    return frame.model.columns.flatMap(({ min, max }, column) => {
      const price = -(prices[column] ?? 0);
      return Math.abs(price) < 1e-9 ? [] : [[column, price * (price > 0 ? max : min)] as const];
    });
  }

  /**
   * The same prices bound what anybody can move; an insider has no room in what he knows.
   * None when the prices are too small to build on.
   */
  function needsOf(question: Question, worth: ReturnType<typeof worthOf>, shares: ArrayLike<number>) {
    const own = needOf(question, worth);
    if (!own) return [];
    const others = (alike.get(changeName(question)) ?? []).flatMap((other) => needOf(other, worth) ?? []);
    return [own, ...others.filter((need) => isMissed(need, shares))];
  }

  function needOf(question: Question, worth: ReturnType<typeof worthOf>): Need | undefined {
    const open = worth.filter(([column]) => !known[question.attacker]?.has(column));
    const least = open.reduce(
      (left, [column, by]) => (choosable[column] ? left : left - by),
      distance(question),
    );
    if (least < hair) return undefined;
    const chosen = open.filter(([column]) => choosable[column]);
    // no single column counts for more than all that is needed
    return { at: chosen.map(([at]) => at), by: chosen.map(([, by]) => Math.min(1, by / least)), least: 1 };
  }

  function boundsFor(question: Question, shares: ArrayLike<number>): Bounds {
    const bounds = { lower: new Float64Array(size), upper: new Float64Array(size) };
    for (const [at, { min, max }] of frame.model.columns.entries()) {
      if (known[question.attacker]?.has(at)) continue;
      bounds.lower[at] = min * (shares[at] ?? 0);
      bounds.upper[at] = max * (shares[at] ?? 0);
    }
    const { column, from } = question;
    const [lower = 0, upper = 0] = [bounds.lower[column], bounds.upper[column]];
    if (from > 0) bounds.upper[column] = Math.min(upper, distance(question));
    else bounds.lower[column] = Math.max(lower, -distance(question));
    return bounds;
  }

  return { roomFor, asked: relaxation.asked, dispose: relaxation.dispose };
}

/** How far from the truth the question asks to come. */
export function distance({ from, to }: Question): number {
  return from > 0 ? from : -to;
}

/** Attackers who ask for the same change miss much the same room. */
export function changeName({ column, from }: Question): string {
  return `${column} ${from > 0}`;
}
