import {
  choices,
  type Facet,
  type LegalStep,
  nothingSaid,
  type Situation,
  type StepsDone,
} from './situation.ts';

/** The names in an address: those that the library's list has too mean the same there. */
export const parameterOf = {
  years: 'arskurs',
  patterns: 'franvaro',
  hindrances: 'hinder',
  tried: 'provat',
  steps: 'steg',
  professions: 'yrke',
  agencies: 'samverkan',
  municipality: 'kommun',
} as const;

/** "Inte känt ännu", of any of the questions that are answered by choosing. */
export const notKnown = 'unknown';
/** "Inget av det här ännu", of the steps. */
export const noneDone = 'none';
/** How many of each group are shown. */
export const shownParameter = 'visa';

/** Every name that the pages read from the query, for the page cache. */
export const finderParameters: readonly string[] = [...Object.values(parameterOf), shownParameter];

/** The question that is asked under each name, where it can be answered with "Inte känt ännu". */
const questions = {
  years: 'years',
  patterns: 'patterns',
  hindrances: 'hindrances',
  tried: 'tried',
  steps: 'steps',
  agencies: 'hands',
} as const satisfies Partial<Record<keyof typeof parameterOf, Facet>>;
type Question = keyof typeof questions;

const longestName = 80;

/** Reads a situation from an address; what it does not know is left out. */
export function readSituation(parameters: URLSearchParams): Situation {
  const chosen = <T extends string>(name: keyof typeof parameterOf, all: readonly T[]): readonly T[] => {
    const values = new Set(parameters.getAll(parameterOf[name]));
    return all.filter((value) => values.has(value));
  };
  const isNotKnown = (name: Question) => parameters.getAll(parameterOf[name]).includes(notKnown);
  return {
    years: chosen('years', choices.years),
    patterns: chosen('patterns', choices.patterns),
    hindrances: chosen('hindrances', choices.hindrances),
    tried: chosen('tried', choices.tried),
    steps: readSteps(chosen('steps', choices.steps), parameters.getAll(parameterOf.steps)),
    professions: chosen('professions', choices.professions),
    agencies: chosen('agencies', choices.agencies),
    municipality: parameters.get(parameterOf.municipality)?.trim().slice(0, longestName) || undefined,
    notKnown: (Object.keys(questions) as Question[]).filter(isNotKnown).map((name) => questions[name]),
  };
}

/** An empty box counts as not done as soon as anything is said, unless the rest is not known. */
function readSteps(done: readonly LegalStep[], said: readonly string[]): StepsDone | undefined {
  if (done.length === 0 && !said.includes(noneDone)) return undefined;
  return { done, isRestKnown: !said.includes(notKnown) };
}

/** The one address of a situation, names and values in a fixed order, so that it can be shared and kept. */
export function situationAddress(situation: Partial<Situation>, path: string): string {
  const said = { ...nothingSaid, ...situation };
  const parameters = new URLSearchParams();
  const add = (name: keyof typeof parameterOf, values: readonly string[]) => {
    for (const value of values) parameters.append(parameterOf[name], value);
    const question = name in questions ? questions[name as Question] : undefined;
    if (question !== undefined && said.notKnown.includes(question))
      parameters.append(parameterOf[name], notKnown);
  };
  add('years', inOrder(choices.years, said.years));
  add('patterns', inOrder(choices.patterns, said.patterns));
  add('hindrances', inOrder(choices.hindrances, said.hindrances));
  add('tried', inOrder(choices.tried, said.tried));
  add('steps', said.steps?.done.length === 0 ? [noneDone] : inOrder(choices.steps, said.steps?.done ?? []));
  add('professions', inOrder(choices.professions, said.professions));
  add('agencies', inOrder(choices.agencies, said.agencies));
  add('municipality', said.municipality === undefined ? [] : [said.municipality]);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

const inOrder = (all: readonly string[], chosen: readonly string[]) =>
  all.filter((value) => chosen.includes(value));

export const formPath = '/beskriv-laget';
export const resultPath = '/beskriv-laget/forslag';
export const rulesPath = '/hjalp/sa-rangordnar-vi';
