import { absencePatterns, hindrances } from '#src/features/library/vocabulary/index.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { type Facet, facets, type Situation } from '../situation/situation.ts';
import { handsText, listText, named } from './reason-text.ts';
import { yearsText } from './years-text.ts';

/** One answer in words: the question by its short name, and what was said. */
export type SaidLine = { facet: Facet; term: string; value: string };

/** Everything that was said, question by question; what is not known yet is said too. */
export function situationLines(situation: Situation, place: string | undefined, lang: Lang): SaidLine[] {
  const m = messages(lang).finder;
  const values = valuesOf(situation, place, lang);
  return facets.flatMap((facet) => {
    const notKnown = situation.notKnown.includes(facet) ? m.notKnown.toLocaleLowerCase(lang) : '';
    const value = [values[facet], notKnown].filter(Boolean).join(', ');
    return value === ''
      ? []
      : [{ facet, term: facet === 'tried' ? m.questions.triedShort : m.facets[facet], value }];
  });
}

function valuesOf(
  { years, patterns, hindrances: obstacles, tried, steps, professions, agencies }: Situation,
  place: string | undefined,
  lang: Lang,
): Readonly<Record<Facet, string>> {
  const m = messages(lang).finder;
  const done = (steps?.done ?? []).map((step) => m.steps[step].toLocaleLowerCase(lang));
  return {
    years: yearsText(years, lang),
    patterns: named(absencePatterns, patterns, lang),
    hindrances: named(hindrances, obstacles, lang),
    tried: listText(
      tried.map((code) => m.activities[code as keyof typeof m.activities]),
      m.and,
    ),
    steps: steps?.done.length === 0 ? m.noneDone.toLocaleLowerCase(lang) : listText(done, m.and),
    hands: handsText([...professions, ...agencies], lang),
    municipality: place ?? '',
  };
}
