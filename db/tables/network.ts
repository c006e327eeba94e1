import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

type CountyTable = {
  /** Two digits, kept as text: `01`. */
  code: string;
  name: string;
  name_short: string;
  slug: string;
  sort_key: string;
  is_invented: Generated<Flag>;
};

type MunicipalityTable = {
  /** Four digits, kept as text; the first two are the county. */
  code: string;
  county_code: string;
  name: string;
  name_short: string;
  slug: string;
  sort_key: string;
  /** Kind of municipality; set only for invented ones. */
  settlement: string | null;
  is_invented: Generated<Flag>;
};

type NetworkTable = {
  id: string;
  slug: string;
  name: string;
  sort_key: string;
  county_code: string | null;
  purpose: Generated<string>;
  is_demo: Generated<Flag>;
  version: Generated<number>;
  created_at: string;
  changed_at: string;
};

/** A row = the module is on. */
type NetworkModuleTable = { network_id: string; module: string };

type OrganisationTable = {
  id: string;
  slug: string;
  kind: string;
  name: string;
  sort_key: string;
  county_code: string | null;
  about: Generated<string>;
  /** A function, never a person: "Samordnare för närvaro". */
  contact_function: Generated<string>;
  /** The function's mailbox. */
  function_email: Generated<string>;
  switchboard: Generated<string>;
  website: Generated<string>;
  size_count: number | null;
  size_of: string | null;
  size_precision: string | null;
  /** `2026`, `2026-03` or `2026-03-01`; null = the source gives no date. */
  size_stated_on: string | null;
  approves_automatically: Generated<Flag>;
  is_demo: Generated<Flag>;
  /** Named by a retold source and registered for its sake: member of no network. */
  is_source: Generated<Flag>;
  version: Generated<number>;
  created_at: string;
  changed_at: string;
};

type OrganisationMunicipalityTable = { organisation_id: string; municipality_code: string };
type OrganisationDomainTable = { domain: string; organisation_id: string; added_at: string };

/** Dates of stated precision; null = open or unknown. */
type Validity = { valid_from: string | null; valid_until: string | null };
type OrganisationAliasTable = Validity & { id: string; organisation_id: string; name: string };
type UnitTable = Validity & {
  id: string;
  organisation_id: string;
  parent_id: string | null;
  /** Unique within the organisation. */
  slug: string;
  name: string;
  sort_key: string;
};
type UnitAliasTable = Validity & { id: string; unit_id: string; name: string };

type NetworkOrganisationTable = { network_id: string; organisation_id: string; joined_at: string };

export type NetworkTables = {
  county: CountyTable;
  municipality: MunicipalityTable;
  network: NetworkTable;
  network_module: NetworkModuleTable;
  organisation: OrganisationTable;
  organisation_municipality: OrganisationMunicipalityTable;
  organisation_domain: OrganisationDomainTable;
  organisation_alias: OrganisationAliasTable;
  unit: UnitTable;
  unit_alias: UnitAliasTable;
  network_organisation: NetworkOrganisationTable;
};
