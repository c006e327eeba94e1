import type { Row } from './row.ts';

type EntrySchoolFormTable = Row & {
  form: string;
  as_named: string | null;
};

type EntryCriterionTable = Row & {
  text: string;
  situation: string | null;
};

type EntryAimTable = Row & {
  domain: string;
  text: string;
};

/** The repeated groups that say for whom an entry is and what it is to lead to. */
export type TargetTables = {
  entry_school_form: EntrySchoolFormTable;
  entry_criterion: EntryCriterionTable;
  entry_aim: EntryAimTable;
};
