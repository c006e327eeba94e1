import type { Flag } from '../index.ts';
import type { Row } from './row.ts';

type EntryImplementationTable = Row & {
  title: string;
  organisation_id: string;
  status: string;
  start: string | null;
  end: string | null;
  coverage: string | null;
  text: string | null;
  is_plan: Flag | null;
};

type EntryImplementationUnitTable = Row & {
  organisation_id: string;
  name: string | null;
  role: string;
  count: number | null;
};

type EntrySubGoalTable = Row & {
  number: number;
  title: string;
  text: string | null;
  entry_id: string | null;
};

type EntryPostTable = Row & {
  number: number;
  title: string;
  date: string;
  sub_goal: number | null;
  link: string | null;
  entry_id: string | null;
  is_planned: Flag | null;
};

type EntrySessionTable = Row & {
  number: string | null;
  title: string;
  date: string | null;
  all_ages: Flag | null;
  audience: string | null;
  text: string | null;
};

type EntrySpeakerTable = Row & {
  role: string;
  unit: string | null;
  organisation_id: string | null;
};

/** The repeated groups that say where else it is done, and the project or event that an entry is. */
export type ProjectTables = {
  entry_implementation: EntryImplementationTable;
  entry_implementation_unit: EntryImplementationUnitTable;
  entry_sub_goal: EntrySubGoalTable;
  entry_post: EntryPostTable;
  entry_session: EntrySessionTable;
  entry_speaker: EntrySpeakerTable;
};
