import type { Row } from './row.ts';

type EntryTeamMemberTable = Row & {
  profession: string;
  function: string | null;
  relation: string;
  head_count: number | null;
  fte: number | null;
  unit: string | null;
  note: string | null;
};

type EntryPartnerTable = Row & {
  agency: string;
  name: string | null;
  statute: string | null;
  as_named: string | null;
  how: string | null;
};

type EntryActivityTable = Row & {
  type: string;
  text: string;
  extent: string | null;
};

type EntryStepTable = Row & {
  number: string;
  title: string;
  trigger: string | null;
  responsible: string | null;
  deadline: string | null;
  text: string | null;
  material: string | null;
};

type EntryChecklistItemTable = Row & {
  heading: string | null;
  text: string;
  responsible: string | null;
  note: string | null;
};

type EntryStrengthTable = Row & {
  text: string;
};

/** The repeated groups that say who does what in an entry. */
export type WorkTables = {
  entry_team_member: EntryTeamMemberTable;
  entry_partner: EntryPartnerTable;
  entry_activity: EntryActivityTable;
  entry_step: EntryStepTable;
  entry_checklist_item: EntryChecklistItemTable;
  entry_strength: EntryStrengthTable;
};
