import type { EntryProfile, Prerequisite } from '../profiles/profile.ts';
import type { LegalStep, StepsDone } from '../situation/situation.ts';
import { type StepState, stepState } from './step-rules.ts';

export type PrerequisiteTick = { prerequisite: Prerequisite; state: StepState; steps: readonly LegalStep[] };

/** What must be done first, and how far that has come. `missing`: in the order of the description. */
export type FirstThings = {
  ticks: readonly PrerequisiteTick[];
  /** `none`: the description names nothing that must be done first. */
  state: StepState | 'none';
  missing: readonly PrerequisiteTick[];
};

type Asked = Pick<EntryProfile, 'prerequisites' | 'prerequisitesMode' | 'stepsMeant'>;

const nothingFirst: FirstThings = { ticks: [], state: 'none', missing: [] };

/** Ticks off what is done. Where the description does not say whether all is needed or any, all of it counts. */
export function firstThings(asked: Asked, said: StepsDone | undefined): FirstThings {
  if (asked.prerequisites.length === 0) return nothingFirst;
  const ticks = asked.prerequisites.map((prerequisite, at) => ({
    prerequisite,
    steps: asked.stepsMeant[at] ?? [],
    state: stateOf(at, asked, said, []),
  }));
  return {
    ticks,
    state: joined(
      ticks.map(({ state }) => state),
      asked.prerequisitesMode ?? 'all',
    ),
    missing: ticks.filter(({ state }) => state === 'not-yet'),
  };
}

/** Nothing is done while what it builds on is not; `above` keeps what builds on itself from going round. */
function stateOf(at: number, asked: Asked, said: StepsDone | undefined, above: readonly number[]): StepState {
  const { buildsOn = [], recipientsMode } = asked.prerequisites[at] ?? {};
  const isGroundMissing = (key: string) => {
    const ground = asked.prerequisites.findIndex((other) => other.key === key);
    return (
      ground >= 0 && !above.includes(ground) && stateOf(ground, asked, said, [...above, at]) === 'not-yet'
    );
  };
  if (buildsOn.some(isGroundMissing)) return 'not-yet';
  const states = (asked.stepsMeant[at] ?? []).map((step) => stepState(step, said));
  return states.length === 0 ? 'not-known' : joined(states, recipientsMode === 'all' ? 'all' : 'any');
}

/** Of several: `all` fails with one that is not done, `any` is done with one that is. */
function joined(states: readonly StepState[], mode: 'all' | 'any'): StepState {
  const [first, last] = mode === 'all' ? (['not-yet', 'done'] as const) : (['done', 'not-yet'] as const);
  if (states.includes(first)) return first;
  return states.includes('not-known') ? 'not-known' : last;
}
