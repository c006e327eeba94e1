/** Kinds of organisation, in the order that lists offer them. */
export const organisationKinds = [
  'municipality',
  'municipal-association',
  'joint-board',
  'independent-principal',
  'region',
  'state-agency',
  'association',
  'university',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export function isOrganisationKind(value: string): value is OrganisationKind {
  return (organisationKinds as readonly string[]).includes(value);
}

export const sizeMeasures = ['inhabitants', 'pupils', 'members'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];
export const sizePrecisions = ['exact', 'about', 'more-than'] as const;
export type SizePrecision = (typeof sizePrecisions)[number];

/** What somebody stated about the size; `statedOn` is null when the source gives no date. */
export type Size = { count: number; of: SizeMeasure; precision: SizePrecision; statedOn: string | null };

/** Another or a former name; dates of stated precision, null = open or unknown. */
export type Alias = { name: string; validFrom: string | null; validUntil: string | null };

/** A unit with the units beneath it; `slug` is unique within the organisation. */
export type Unit = {
  id: string;
  slug: string;
  name: string;
  aliases: readonly Alias[];
  validFrom: string | null;
  validUntil: string | null;
  units: readonly Unit[];
};

export type Named = { id: string; slug: string; name: string };
export type ServedMunicipality = { code: string; slug: string; name: string };

/** A row of a list. */
export type OrganisationSummary = Named & {
  kind: OrganisationKind;
  countyCode: string | null;
  countyName: string | null;
  isDemo: boolean;
  isSource: boolean;
};

export type Organisation = OrganisationSummary & {
  about: string;
  contactFunction: string;
  functionEmail: string;
  switchboard: string;
  website: string;
  size: Size | null;
  approvesAutomatically: boolean;
  aliases: readonly Alias[];
  serves: readonly ServedMunicipality[];
  domains: readonly string[];
  units: readonly Unit[];
  networks: readonly Named[];
  version: number;
};

/** The scopes that permissions about the organisation are asked in. */
export function organisationScope(organisation: Pick<Organisation, 'id' | 'networks'>): {
  organisationIds: readonly string[];
  networkIds: readonly string[];
} {
  return { organisationIds: [organisation.id], networkIds: organisation.networks.map(({ id }) => id) };
}
