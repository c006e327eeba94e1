import type { Usability } from '#src/features/library/reading/usability-rules.ts';
import type { Ages, EntryProfile } from '../profiles/profile.ts';
import { choices, type LegalStep, type SchoolYear, type Situation } from '../situation/situation.ts';
import type { Verdict } from './points.ts';
import type { FirstThings, PrerequisiteTick } from './prerequisite-rules.ts';
import type { StepState } from './step-rules.ts';

/** How a description answers one question: `met` and `unmet` are the values that decided it. */
export type Judged = { verdict: Verdict; met: readonly string[]; unmet: readonly string[] };

const unknown: Judged = { verdict: 'unknown', met: [], unmet: [] };

/** All of the wanted among the offered, some of them, or none. */
function covers(wanted: readonly string[], offered: readonly string[]): Judged {
  const met = wanted.filter((value) => offered.includes(value));
  const unmet = wanted.filter((value) => !offered.includes(value));
  if (met.length === 0) return { verdict: 'miss', met, unmet };
  return { verdict: unmet.length === 0 ? 'match' : 'partly', met, unmet };
}

/** Whether it is for the school years; ages are read as the years in which pupils have them. */
export function judgeYears({ years }: Situation, profile: EntryProfile): Judged {
  const said = profile.years.length > 0 ? profile.years : yearsOf(profile.ages);
  return said.length === 0 ? unknown : covers(years, said);
}

const ageInFirstYear = 6;

function yearsOf(ages: Ages | undefined): readonly SchoolYear[] {
  if (ages === undefined) return [];
  if (ages === 'all') return choices.years;
  const { from = 0, to = Number.POSITIVE_INFINITY } = ages;
  return choices.years.filter((_, at) => from <= ageInFirstYear + at && ageInFirstYear + at <= to);
}

export function judgePatterns({ patterns }: Situation, profile: EntryProfile): Judged {
  return profile.patterns.length === 0 ? unknown : covers(patterns, profile.patterns);
}

/** What helps whatever the obstacle is says so by naming none: that is unknown, not a miss. */
export function judgeHindrances({ hindrances }: Situation, profile: EntryProfile): Judged {
  const said = profile.hindrances.filter((one) => one !== 'unknown');
  return said.length === 0 ? unknown : covers(hindrances, said);
}

/** Whether it brings something that has not been tried. */
export function judgeTried({ tried }: Situation, profile: EntryProfile): Judged {
  const offered = comparable(choices.tried, profile.activities);
  if (offered.length === 0) return unknown;
  const unmet = offered.filter((one) => tried.includes(one as never));
  const met = offered.filter((one) => !tried.includes(one as never));
  if (unmet.length === 0) return { verdict: 'match', met, unmet };
  return { verdict: met.length === 0 ? 'miss' : 'partly', met, unmet };
}

/** Whether what must be done first is done. */
export function judgeSteps(first: FirstThings): Judged {
  if (first.state === 'none' || first.state === 'not-known') return unknown;
  const steps = (state: StepState) => first.ticks.filter((one) => one.state === state).flatMap(stepsNamed);
  const [met, unmet] = [steps('done'), steps('not-yet')];
  if (first.state === 'done') return { verdict: 'match', met, unmet: [] };
  return { verdict: met.length > 0 ? 'partly' : 'miss', met, unmet };
}

/** Where it is enough to tell one of several, one is named. */
function stepsNamed({ steps, prerequisite }: PrerequisiteTick): readonly LegalStep[] {
  return prerequisite.recipientsMode === 'all' ? steps : steps.slice(0, 1);
}

/** Whether those who are needed are there. A service that the own municipality runs brings its own. */
export function judgeHands(situation: Situation, profile: EntryProfile, usability: Usability): Judged {
  const needed = [
    ...comparable(choices.professions, profile.professions),
    ...comparable(choices.agencies, profile.agencies),
  ];
  if (needed.length === 0) return unknown;
  if (usability === 'use-now') return { verdict: 'match', met: needed, unmet: [] };
  return covers(needed, [...situation.professions, ...situation.agencies]);
}

/** What the description means for a school there: it runs there, anybody can do it, or it is somewhere else. */
export function judgeMunicipality({ use }: EntryProfile, usability: Usability): Judged {
  if (usability === 'ask-first') return { ...unknown, verdict: 'partly' };
  if (usability === 'read-and-ask') return use === 'unknown' ? unknown : { ...unknown, verdict: 'miss' };
  return { ...unknown, verdict: 'match' };
}

const comparable = (asked: readonly string[], said: readonly string[]) =>
  said.filter((value) => asked.includes(value));
