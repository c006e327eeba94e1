import { facetsOf } from '../cards/entry-facets.ts';
import type { Entry } from '../entry/entry.ts';
import type { Facet } from '../list/entry-list.ts';
import {
  absencePatterns,
  hindrances,
  kinds,
  phases,
  schoolForms,
  schoolYears,
  situations,
  termLabel,
  themes,
  tiers,
  type Vocabulary,
} from '../vocabulary/index.ts';

/** The names of municipalities by their code. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Whose it is and where it holds: what a part of an entry is found by beside its own words. */
export function homeNames(entry: Entry, places: PlaceNames): string[] {
  const codes = facetsOf(entry, []).filter(({ facet }) => facet === 'municipality');
  return [entry.head.organisation.name, ...codes.flatMap(({ value }) => places.get(value) ?? [])];
}

/** Everything else that the whole is called, was called, or is about by the words of the vocabularies. */
export function entryNames(entry: Entry, places: PlaceNames): string[] {
  const { names, units, partners, target, project, event } = entry.content;
  const said = [
    ...homeNames(entry, places),
    ...names.map(({ name }) => name),
    ...units.flatMap(({ name, abbreviation, aliases }) => [
      name,
      abbreviation,
      ...aliases.flatMap((alias) => [alias.name, alias.abbreviation]),
    ]),
    ...partners.flatMap(({ name, asNamed }) => [name, asNamed]),
    ...target.schoolForms.map(({ asNamed }) => asNamed),
    project.name,
    project.abbreviation,
    ...event.sessions.map(({ title }) => title),
    ...facetsOf(entry, []).flatMap(({ facet, value }) => labelOf(facet, value)),
    ...target.situations.map((code) => termLabel(situations, code, 'sv')),
  ];
  return [...new Set(said.filter((name) => name !== undefined))];
}

/** Professions and agencies are told in the text and say less of what it is about. */
const vocabularyOf: Readonly<Partial<Record<Facet, Vocabulary>>> = {
  kind: kinds,
  tier: tiers,
  'school-year': schoolYears,
  'school-form': schoolForms,
  'absence-pattern': absencePatterns,
  hindrance: hindrances,
  phase: phases,
  theme: themes,
};

function labelOf(facet: Facet, value: string): readonly string[] {
  const of = vocabularyOf[facet];
  return of === undefined ? [] : [termLabel(of, value as never, 'sv')];
}
