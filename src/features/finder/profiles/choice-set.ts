import { choices, legalSteps, type Situation } from '../situation/situation.ts';
import type { Ages, EntrySaid } from './profile.ts';

/** Which of the choices of a question, as bits: ten thousand descriptions are compared within milliseconds. */
export type ChoiceSet = number;

/** The questions that are compared as sets, with all that can be chosen; never more than 31. */
export const askable = {
  years: choices.years,
  patterns: choices.patterns,
  hindrances: choices.hindrances,
  tried: choices.tried,
  hands: [...choices.professions, ...choices.agencies],
  steps: legalSteps,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SetQuestion = keyof typeof askable;
export type ChoiceSets = Readonly<Record<Exclude<SetQuestion, 'steps'>, ChoiceSet>>;

/** The set of those codes that can be chosen; others are left out. */
export function choiceSet(question: SetQuestion, codes: readonly string[]): ChoiceSet {
  const all: readonly string[] = askable[question];
  return codes.reduce((set, code) => {
    const at = all.indexOf(code);
    return at < 0 ? set : set | (1 << at);
  }, 0);
}

/** The codes in a set, in the order in which they are shown. */
export function codesIn(question: SetQuestion, set: ChoiceSet): readonly string[] {
  return askable[question].filter((_, at) => (set & (1 << at)) !== 0);
}

/** What a situation says, as sets. */
export function askedSets({
  years,
  patterns,
  hindrances,
  tried,
  professions,
  agencies,
}: Situation): ChoiceSets {
  return {
    years: choiceSet('years', years),
    patterns: choiceSet('patterns', patterns),
    hindrances: choiceSet('hindrances', hindrances),
    tried: choiceSet('tried', tried),
    hands: choiceSet('hands', [...professions, ...agencies]),
  };
}

/** What a description says, as sets; ages are read as the years in which pupils have them. */
export function saidSets(said: EntrySaid): ChoiceSets {
  return {
    years: choiceSet('years', said.years.length > 0 ? said.years : yearsOf(said.ages)),
    patterns: choiceSet('patterns', said.patterns),
    hindrances: choiceSet('hindrances', said.hindrances),
    tried: choiceSet('tried', said.activities),
    hands: choiceSet('hands', [...said.professions, ...said.agencies]),
  };
}

/** The age of most pupils in förskoleklass. */
const ageInFirstYear = 6;

function yearsOf(ages: Ages | undefined): readonly string[] {
  if (ages === undefined) return [];
  if (ages === 'all') return choices.years;
  const { from = 0, to = Number.POSITIVE_INFINITY } = ages;
  return choices.years.filter((_, at) => from <= ageInFirstYear + at && ageInFirstYear + at <= to);
}
