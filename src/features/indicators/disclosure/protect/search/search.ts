import type { Frame } from '../model/frame.ts';
import { type CapacityCuts, createCapacityCuts } from './capacity-cuts.ts';
import { createSeeker, type Seeker } from './seeker.ts';
import { createWitnessPool, type WitnessPool } from './witness-pool.ts';

/** What a search has learnt: witnesses say which patterns are safe, cuts say which are not. */
export type Search = {
  readonly frame: Frame;
  /** The questions to ask, those that need the greatest changes first; what answers them answers all. */
  readonly order: readonly number[];
  readonly pool: WitnessPool;
  readonly seeker: Seeker;
  readonly cuts: CapacityCuts;
  dispose(): void;
};

/** Nothing that it does depends on the clock but giving up. */
export async function openSearch(frame: Frame, limits: { deadline: number }): Promise<Search> {
  const seeker = await createSeeker(frame, limits);
  const cuts = await createCapacityCuts(frame, limits);
  const asked = frame.questions.flatMap(({ isImplied }, index) => (isImplied ? [] : [index]));
  return {
    frame,
    order: asked.toSorted((a, b) => distance(frame, b) - distance(frame, a) || a - b),
    pool: createWitnessPool(frame),
    seeker,
    cuts,
    dispose: () => {
      seeker.dispose();
      cuts.dispose();
    },
  };
}

function distance({ questions }: Frame, index: number): number {
  const { from, to } = questions[index] ?? { from: 0, to: 0 };
  return from > 0 ? from : -to;
}
