import type { Flag } from '../index.ts';
import type { Row } from './row.ts';

type EntryNameTable = Row & {
  name: string;
  kind: string;
  valid_from: string | null;
  valid_to: string | null;
};

type EntryUnitTable = Row & {
  organisation_id: string;
  name: string | null;
  abbreviation: string | null;
  parent: string | null;
  role: string;
  note: string | null;
};

type EntryUnitAliasTable = Row & {
  name: string;
  abbreviation: string | null;
  kind: string;
};

type EntryOrganisationFactTable = Row & {
  organisation_id: string;
  about: string;
  value: string;
  number: number | null;
  stated_on: string | null;
};

type EntryMilestoneTable = Row & {
  kind: string;
  date: string;
  text: string | null;
  is_plan: Flag | null;
};

type EntryDecisionTable = Row & {
  body: string;
  what: string;
  instrument: string | null;
  date: string | null;
};

type EntryContactTable = Row & {
  function: string;
  unit: string | null;
  profession: string | null;
  organisation_id: string | null;
  about: string | null;
  email: string | null;
  phone: string | null;
  is_personal: Flag | null;
  expires: string | null;
  agency: string | null;
};

/** The repeated groups that say what an entry is called, who stands behind it and how far it has come. */
export type IdentityTables = {
  entry_name: EntryNameTable;
  entry_unit: EntryUnitTable;
  entry_unit_alias: EntryUnitAliasTable;
  entry_organisation_fact: EntryOrganisationFactTable;
  entry_milestone: EntryMilestoneTable;
  entry_decision: EntryDecisionTable;
  entry_contact: EntryContactTable;
};
