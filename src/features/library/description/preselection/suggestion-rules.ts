import { type FormValues, listOf, rowCount, textOf } from '#src/lib/form-values.ts';
import {
  type Answers,
  suggestKind,
  suggestSchoolYears,
  suggestTiers,
  suggestUse,
} from './preselection-rules.ts';

export type SuggestedField = 'kind' | 'tiers' | 'use' | 'schoolYears';
/** Choices that were left to us; those that the writer made are not here. */
export type Suggestions = Readonly<Partial<Record<SuggestedField, string | readonly string[]>>>;

/** What the form leaves open and its answers settle. An empty form settles nothing. */
export function suggestionsFor(values: FormValues): Suggestions {
  if (textOf(values, 'title') === '' && textOf(values, 'summary') === '') return {};
  const answers = answersIn(values);
  const chosen = textOf(values, 'kind');
  const kind = chosen === '' || chosen === 'unknown' ? suggestKind(answers) : chosen;
  const years = suggestSchoolYears(answers);
  return {
    ...(chosen === '' && { kind }),
    ...(listOf(values, 'tiers').length === 0 && { tiers: suggestTiers(answers) }),
    ...(textOf(values, 'use') === '' && {
      use: suggestUse(kind as Parameters<typeof suggestUse>[0], answers),
    }),
    ...(listOf(values, 'schoolYears').length === 0 && years.length > 0 && { schoolYears: years }),
  };
}

/** The choices that the writer should look at before it is published: school years only help the search. */
export function unseenChoices(suggestions: Suggestions): readonly SuggestedField[] {
  return (['kind', 'tiers', 'use'] as const).filter((field) => suggestions[field] !== undefined);
}

function answersIn(values: FormValues): Answers {
  return {
    title: textOf(values, 'title'),
    summary: textOf(values, 'summary'),
    target: textOf(values, 'target'),
    wayIn: textOf(values, 'how'),
    teamRows: rowCount(values, 'team'),
    hasContacts: listOf(values, 'whoMayContact').some((party) => party !== 'unknown'),
  };
}
