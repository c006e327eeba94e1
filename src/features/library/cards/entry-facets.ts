import type { Entry } from '../entry/entry.ts';
import type { Facet } from '../list/entry-list.ts';
import { trustOf } from '../trust/trust-rules.ts';

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
