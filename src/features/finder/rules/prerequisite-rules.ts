import type { EntryProfile, Prerequisite } from '../profiles/profile.ts';
import type { LegalStep, StepsDone } from '../situation/situation.ts';
import { type StepState, stepState, stepsMeant } from './step-rules.ts';

export type PrerequisiteTick = { prerequisite: Prerequisite; state: StepState; steps: readonly LegalStep[] };

/** What must be done first, and how far that has come. `missing`: in the order of the description. */
export type FirstThings = {
  ticks: readonly PrerequisiteTick[];
  /** `none`: the description names nothing that must be done first. */
  state: StepState | 'none';
  missing: readonly PrerequisiteTick[];
};

/** Ticks off what is done. Where the description does not say whether all is needed or any, all of it counts. */
export function firstThings(
  { prerequisites, prerequisitesMode }: Pick<EntryProfile, 'prerequisites' | 'prerequisitesMode'>,
  said: StepsDone | undefined,
): FirstThings {
  const ticks = prerequisites.map((one) => tick(one, prerequisites, said));
  const states = ticks.map(({ state }) => state);
  return {
    ticks,
    state: ticks.length === 0 ? 'none' : joined(states, prerequisitesMode ?? 'all'),
    missing: ticks.filter(({ state }) => state === 'not-yet'),
  };
}

function tick(
  one: Prerequisite,
  all: readonly Prerequisite[],
  said: StepsDone | undefined,
): PrerequisiteTick {
  const steps = stepsMeant(one, all);
  return { prerequisite: one, steps, state: stateOf(one, all, said, []) };
}

/** Nothing is done while what it builds on is not; `above` keeps what builds on itself from going round. */
function stateOf(
  one: Prerequisite,
  all: readonly Prerequisite[],
  said: StepsDone | undefined,
  above: readonly string[],
): StepState {
  const grounds = all.filter(({ key }) => one.buildsOn.includes(key) && !above.includes(key));
  const beneath = grounds.map((ground) => stateOf(ground, all, said, [...above, one.key]));
  if (beneath.includes('not-yet')) return 'not-yet';
  const states = stepsMeant(one, all).map((step) => stepState(step, said));
  return states.length === 0 ? 'not-known' : joined(states, one.recipientsMode === 'all' ? 'all' : 'any');
}

/** Of several: `all` fails with one that is not done, `any` is done with one that is. */
function joined(states: readonly StepState[], mode: 'all' | 'any'): StepState {
  const [first, last] = mode === 'all' ? (['not-yet', 'done'] as const) : (['done', 'not-yet'] as const);
  if (states.includes(first)) return first;
  return states.includes('not-known') ? 'not-known' : last;
}
