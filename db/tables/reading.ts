import type { Generated } from 'kysely';

/** A municipality's own routine, beside a chapter of a regional guide. */
type GuideRoutineTable = {
  id: string;
  entry_id: string;
  organisation_id: string;
  /** The anchor of the chapter; empty = the whole guide. */
  chapter: string;
  title: string;
  link: string | null;
  note: string | null;
  /** Counts the saves: the version that an edit carries. */
  saves: Generated<number>;
  changed_by: string | null;
  changed_at: string;
};

export interface ReadingTables {
  guide_routine: GuideRoutineTable;
}
