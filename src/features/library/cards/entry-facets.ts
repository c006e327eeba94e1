import type { Entry } from '../entry/entry.ts';
import type { Facet } from '../list/entry-list.ts';
import { trustOf } from '../trust/trust-rules.ts';
import * as vocabularies from '../vocabulary/index.ts';
import type { Term, Vocabulary } from '../vocabulary/vocabulary.ts';

export type FacetValue = { facet: Facet; value: string };

/** What an entry is found by. Takes the entry as anonymous readers see it: what the network keeps to itself is not counted. */
export function facetsOf(entry: Entry, networkSlugs: readonly string[]): readonly FacetValue[] {
  const { content, head } = entry;
  const places = [head.organisation, ...placesOf(entry)];
  const values: Readonly<Record<Facet, readonly (string | undefined)[]>> = {
    organisation: [head.organisation.slug, ...ownersOf(entry)],
    municipality: places.flatMap(({ municipalityCodes }) => municipalityCodes),
    county: places.map(({ countyCode }) => countyCode ?? undefined),
    kind: [content.kind],
    tier: content.tiers,
    'school-year': content.target.schoolYears,
    'school-form': content.target.schoolForms.map(({ form }) => form),
    profession: content.team.flatMap(({ profession, educations }) => [profession, ...educations]),
    agency: content.partners.map(({ agency }) => agency),
    'may-contact': content.wayIn.contacts.map(({ who }) => who),
    'guardians-may-contact': [guardiansMayContact(entry)],
    'what-it-takes': content.whatItTakes,
    use: [content.use],
    'has-material': content.materials.some(({ link, file }) => link || file) ? ['yes'] : [],
    status: [content.status],
    label: [head.label],
    evidence: [trustOf(content).evidence],
    network: networkSlugs,
    'absence-pattern': content.absencePatterns,
    hindrance: content.hindrances,
    arena: content.arenas,
    phase: content.phases,
    theme: content.themes,
    origin: [content.origin],
    example: content.isExample ? ['yes'] : [],
  };
  return Object.entries(values).flatMap(([facet, found]) =>
    [...new Set(found)].flatMap((value) => (value === undefined ? [] : [{ facet: facet as Facet, value }])),
  );
}

/** The stated answer, or what the list of those who may make contact implies. */
export function guardiansMayContact({ content: { wayIn } }: Pick<Entry, 'content'>): string | undefined {
  if (wayIn.guardians !== undefined) return wayIn.guardians;
  if (wayIn.contacts.some(({ who }) => who === 'guardian' || who === 'anyone')) return 'yes';
  return wayIn.contacts.some(({ who }) => who !== 'unknown') ? 'no' : undefined;
}

/** Every organisation that takes part in a place of its own: pilot sites and partners too, funders not. */
function placesOf({ content, organisations }: Entry) {
  const units = content.units.filter(({ role }) => role !== 'funder' && role !== 'decision-maker');
  const named = [
    ...units,
    ...content.implementations,
    ...content.implementations.flatMap((i) => i.units.filter(({ role }) => role !== 'funder')),
  ];
  return named.flatMap(({ organisation }) => organisations.get(organisation) ?? []);
}

function ownersOf({ content }: Entry): readonly string[] {
  return content.units.filter(({ role }) => role === 'owner').map(({ organisation }) => organisation);
}

/** The words that an entry is found by within a list: its open texts, its names, and the silent synonyms of its values. */
export function searchTextOf(entry: Entry): string {
  const { content, head } = entry;
  const words = [
    content.title,
    content.summary,
    head.organisation.name,
    ...content.names.map(({ name }) => name),
    ...content.units.flatMap(({ name, abbreviation }) => [name, abbreviation]),
    ...content.partners.flatMap(({ name, asNamed }) => [name, asNamed]),
    ...content.target.schoolForms.map(({ asNamed }) => asNamed),
    content.project.name,
    content.project.abbreviation,
    ...content.event.sessions.map(({ title }) => title),
    ...facetsOf(entry, []).flatMap(({ facet, value }) => namesOf(facet, value)),
    ...content.target.situations.flatMap((code) => termWords(vocabularies.situations, code)),
  ];
  return foldWords(words.filter((word) => word !== undefined).join(' ')).slice(0, 8000);
}

/** Lower case and single spaces, so that `LIKE` finds Swedish words on every engine. */
export function foldWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const vocabularyOf: Readonly<Partial<Record<Facet, Vocabulary>>> = {
  kind: vocabularies.kinds,
  tier: vocabularies.tiers,
  'school-year': vocabularies.schoolYears,
  'school-form': vocabularies.schoolForms,
  profession: vocabularies.professions,
  agency: vocabularies.agencies,
  'absence-pattern': vocabularies.absencePatterns,
  hindrance: vocabularies.hindrances,
  phase: vocabularies.phases,
  theme: vocabularies.themes,
};

function namesOf(facet: Facet, value: string): readonly string[] {
  const of = vocabularyOf[facet];
  return of === undefined ? [] : termWords(of, value);
}

function termWords(of: Vocabulary, code: string): readonly string[] {
  const term: Term | undefined = of.terms[code];
  return term === undefined ? [] : [term.sv, ...(term.synonyms ?? [])];
}
