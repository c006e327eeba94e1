import { type Lang, messages } from '#src/i18n/index.ts';
import * as vocabularies from '../vocabulary/index.ts';
import { termLabel, type Vocabulary } from '../vocabulary/index.ts';
import type { Facet, FacetCounts } from './entry-list.ts';
import { facetParameters, type ListQuery } from './list-address.ts';

/** The facets beside the list, in the order in which people ask (users.md 1 a). */
export const shownFacets = [
  'municipality',
  'kind',
  'tier',
  'school-year',
  'profession',
  'agency',
  'may-contact',
  'guardians-may-contact',
  'what-it-takes',
  'has-material',
  'status',
  'label',
  'evidence',
] as const satisfies readonly Facet[];

const vocabularyOf: Readonly<Partial<Record<Facet, Vocabulary>>> = {
  kind: vocabularies.kinds,
  tier: vocabularies.tiers,
  'school-year': vocabularies.schoolYears,
  'school-form': vocabularies.schoolForms,
  profession: vocabularies.professions,
  agency: vocabularies.agencies,
  'may-contact': vocabularies.parties,
  'guardians-may-contact': vocabularies.yesNoUnknown,
  'what-it-takes': vocabularies.efforts,
  use: vocabularies.uses,
  status: vocabularies.statuses,
  label: vocabularies.labels,
  evidence: vocabularies.evidenceLevels,
  'absence-pattern': vocabularies.absencePatterns,
  hindrance: vocabularies.hindrances,
  arena: vocabularies.arenas,
  phase: vocabularies.phases,
  theme: vocabularies.themes,
  origin: vocabularies.origins,
};

export type FacetOption = { value: string; label: string; count: number; isChosen: boolean };
export type FacetView = {
  facet: Facet;
  name: string;
  title: string;
  options: readonly FacetOption[];
  isOpen: boolean;
};
/** Names of organisations, municipalities and networks by their slug or code. */
export type PlaceNames = ReadonlyMap<string, string>;

/** The facets with something to choose; those in use are open. */
export function facetViews(
  counts: FacetCounts,
  query: ListQuery,
  places: PlaceNames,
  lang: Lang,
): FacetView[] {
  const { facets: titles } = messages(lang).library.list;
  return shownFacets
    .map((facet) => ({
      facet,
      name: facetParameters[facet],
      title: titles[facet],
      options: optionsOf(facet, counts, query, places, lang),
      isOpen: (query.filter[facet]?.length ?? 0) > 0,
    }))
    .filter(({ options }) => options.length > 0);
}

function optionsOf(
  facet: Facet,
  counts: FacetCounts,
  query: ListQuery,
  places: PlaceNames,
  lang: Lang,
): FacetOption[] {
  const chosen = new Set(query.filter[facet]);
  const counted = counts[facet] ?? new Map<string, number>();
  const values = [...new Set([...counted.keys(), ...chosen])];
  return inOrder(facet, values, places).map((value) => ({
    value,
    label: valueLabel(facet, value, places, lang),
    count: counted.get(value) ?? 0,
    isChosen: chosen.has(value),
  }));
}

/** The order of the vocabulary; places by the order of their names, which the caller has sorted. */
export function inOrder(facet: Facet, values: readonly string[], places: PlaceNames): string[] {
  const of = vocabularyOf[facet];
  const order = of === undefined ? [...places.keys()] : Object.keys(of.terms);
  return [...values].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** What a value is called on the page. */
export function valueLabel(facet: Facet, value: string, places: PlaceNames, lang: Lang): string {
  const of = vocabularyOf[facet];
  if (of !== undefined) return termLabel(of, value as never, lang);
  if (facet === 'has-material') return messages(lang).library.list.hasMaterial;
  return places.get(value) ?? value;
}

export type ChosenValue = { facet: Facet; value: string; label: string };

/** Everything chosen, also in facets that the page does not show: each can be taken away. */
export function chosenValues(query: ListQuery, places: PlaceNames, lang: Lang): ChosenValue[] {
  const { facets: titles } = messages(lang).library.list;
  return (Object.entries(query.filter) as [Facet, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value) => ({
      facet,
      value,
      label: `${titles[facet]}: ${valueLabel(facet, value, places, lang)}`,
    })),
  );
}
