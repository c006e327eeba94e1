import type { Frame, Question } from '../model/frame.ts';
import { type CapacityCuts, createCapacityCuts, distance } from './capacity-cuts.ts';
import { createNeeds, type Needs } from './needs.ts';
import { createSeeker, type Seeker } from './seeker.ts';
import { createWitnessPool, type WitnessPool } from './witness-pool.ts';

/** What a search has learnt: witnesses say which patterns are safe, needs say which are not. */
export type Search = {
  readonly frame: Frame;
  /** The questions to ask, those that need the greatest changes first; what answers them answers all. */
  readonly order: readonly number[];
  /** The columns that can be printed or left out. */
  readonly choosable: readonly number[];
  readonly pool: WitnessPool;
  readonly seeker: Seeker;
  readonly cuts: CapacityCuts;
  readonly needs: Needs;
  /** How much has been asked of the solver so far: questions, each by the number of columns. */
  work(): number;
  dispose(): void;
};

/** Nothing that it does depends on the clock but giving up. */
export async function openSearch(frame: Frame, limits: { deadline: number }): Promise<Search> {
  const seeker = await createSeeker(frame, limits);
  const cuts = await createCapacityCuts(frame, limits);
  const asked = [...frame.questions.entries()].filter(([, { isImplied }]) => !isImplied);
  return {
    frame,
    order: asked.toSorted(furthestFirst).map(([index]) => index),
    choosable: frame.prints.filter(({ isAtRisk }) => !isAtRisk).map(({ column }) => column),
    pool: createWitnessPool(frame),
    seeker,
    cuts,
    needs: createNeeds(frame),
    work: () => (seeker.asked() + cuts.asked()) * frame.model.columns.length,
    dispose: () => {
      seeker.dispose();
      cuts.dispose();
    },
  };
}

type Placed = readonly [index: number, question: Question];

function furthestFirst([indexA, a]: Placed, [indexB, b]: Placed): number {
  return distance(b) - distance(a) || indexA - indexB;
}
