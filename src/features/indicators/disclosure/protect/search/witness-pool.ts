import { fulfils } from '../../solver/integer-model.ts';
import type { Frame, Question } from '../model/frame.ts';
import { allows, type Pattern } from './pattern.ts';

/** Another table that agrees with everything printed: its distance from the truth, and the columns in which it differs. */
export type Witness = { readonly change: Int32Array; readonly moving: readonly number[] };

/** All witnesses found so far, each with every question that it answers. */
export type WitnessPool = {
  /** Takes in only what plain addition confirms; anything else is a fault of the solver. */
  add(change: Int32Array): Witness;
  /** One that answers the question while everything that the pattern prints stays as it is. */
  answer(question: number, pattern: Pattern): Witness | undefined;
};

export function createWitnessPool(frame: Frame): WitnessPool {
  const answers: Witness[][] = frame.questions.map(() => []);
  /** What answered last most often answers again. */
  const last: (Witness | undefined)[] = frame.questions.map(() => undefined);

  function add(change: Int32Array): Witness {
    if (!fulfils(frame.model, [], change)) throw new RangeError('A witness contradicts what is known');
    const witness = { change, moving: movingOf(change) };
    const silent = frame.attackers.map(({ knows }) => knows.every((column) => change[column] === 0));
    for (const [index, question] of frame.questions.entries()) {
      if (silent[question.attacker] && isAnsweredBy(question, change)) answers[index]?.push(witness);
    }
    return witness;
  }

  function answer(question: number, pattern: Pattern): Witness | undefined {
    const again = last[question];
    if (again && allows(pattern, again.moving)) return again;
    const found = answers[question]?.find(({ moving }) => allows(pattern, moving));
    if (found) last[question] = found;
    return found;
  }
  return { add, answer };
}

function isAnsweredBy({ column, from, to }: Question, change: Int32Array): boolean {
  const by = change[column] ?? 0;
  return by >= from && by <= to;
}

function movingOf(change: Int32Array): readonly number[] {
  const moving: number[] = [];
  for (let column = 0; column < change.length; column += 1) if (change[column] !== 0) moving.push(column);
  return moving;
}
