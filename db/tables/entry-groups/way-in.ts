import type { Flag } from '../index.ts';
import type { Row } from './row.ts';

type EntryWayInContactTable = Row & {
  who: string;
  how: string | null;
};

type EntryPrerequisiteTable = Row & {
  key: string;
  text: string;
  by: string | null;
  recipients_mode: string | null;
};

type EntryInformationNeedTable = Row & {
  what: string;
  from: string | null;
  agency: string | null;
  purpose: string | null;
};

type EntryLegalReferenceTable = Row & {
  statute: string;
  name: string | null;
  chapter: string | null;
  section: string | null;
  role: string;
  about: string | null;
  quotation: string | null;
  as_named: string | null;
  valid_from: string | null;
  valid_to: string | null;
  version_of: string | null;
  link: string | null;
};

type EntryRightsReferenceTable = Row & {
  instrument: string;
  article: string;
  argument: string | null;
  link: string | null;
};

type EntryPolicyFrameworkTable = Row & {
  title: string;
  area: string | null;
  how: string | null;
  members_open: Flag | null;
  link: string | null;
};

type EntryLimitTable = Row & {
  kind: string;
  text: string;
  statute: string | null;
  by: string | null;
};

/** The repeated groups that say the way into an entry and the law around it. */
export type WayInTables = {
  entry_way_in_contact: EntryWayInContactTable;
  entry_prerequisite: EntryPrerequisiteTable;
  entry_information_need: EntryInformationNeedTable;
  entry_legal_reference: EntryLegalReferenceTable;
  entry_rights_reference: EntryRightsReferenceTable;
  entry_policy_framework: EntryPolicyFrameworkTable;
  entry_limit: EntryLimitTable;
};
