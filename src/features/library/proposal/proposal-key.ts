import type { FieldValues, Finding, ProposalField } from './proposal.ts';

type Keys = { [F in ProposalField]?: (value: FieldValues[F]) => string };

const unit = ({ name, abbreviation }: FieldValues['units']) =>
  abbreviation ? `${name} (${abbreviation})` : name;

/** The part of a value that tells it from another of the same field; the other parts are what is said about it. */
const keys: Keys = {
  names: ({ kind, name }) => `${kind} ${name}`,
  organisation: unit,
  units: unit,
  period: ({ length, unit: of }) => `${length} ${of}`,
  milestones: ({ kind, date }) => `${kind} ${date}`,
  decisions: ({ body }) => body,
  'target.ages': ({ from, to, all }) => (all ? 'all' : `${from ?? ''}–${to ?? ''}`),
  'target.schoolYears': (years) => {
    const names = years.map((year) => year.replace('upper-secondary-', 'gy').replace('year-', ''));
    return names.length > 1 ? `${names[0]}–${names.at(-1)}` : (names[0] ?? '');
  },
  'target.schoolForms': ({ form }) => form,
  'target.residence': ({ rule }) => rule,
  aims: ({ domain }) => domain,
  team: ({ profession, relation, headCount }) => [profession, relation, headCount].filter(Boolean).join(' '),
  partners: ({ agency }) => agency,
  activities: ({ type }) => type,
  'duration.extension': ({ extension }) => extension,
  legalReferences: ({ statute, chapter, section }) =>
    section ? `${statute} ${chapter}:${section}` : statute,
  rightsReferences: ({ instrument, article }) => `${instrument} ${article}`,
  limits: ({ kind }) => kind,
  funding: ({ amount, exactness }) => `${amount} ${exactness}`,
  fundingTotal: ({ amount, exactness }) => `${amount} ${exactness}`,
  evaluations: ({ type }) => type,
  claims: ({ kind }) => kind,
  quotations: ({ speaker }) => speaker,
  awards: ({ year, name }) => `${year} ${name}`,
  contacts: ({ function: name }) => name,
};

/** One line for a value, by which equal proposals are found and the measured ones compared with a reader's key. */
export function proposalKey({ field, value }: Finding): string {
  const of = keys[field] as ((value: unknown) => string) | undefined;
  return (of ? of(value) : value === true ? 'yes' : String(value)).toLowerCase().replace(/\s+/gu, ' ').trim();
}
