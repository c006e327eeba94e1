import type { OrganisationName } from '#src/features/library/entry/entry.ts';

/** How an organisation does it at home, beside a chapter of a guide; without a chapter beside the whole. */
export type Routine = {
  id: string;
  organisation: OrganisationName;
  chapter: string;
  title: string;
  link: string | null;
  note: string | null;
  /** The version that an edit carries. */
  saves: number;
};

/** A routine as its organisation shows it: which guide it belongs to. */
export type OwnRoutine = Pick<Routine, 'id' | 'chapter' | 'title' | 'link' | 'note'> & {
  guide: { slug: string; title: string };
};

/** The routines of a guide: all of them, and those that hold in the reader's municipality when one is chosen. */
export type GuideRoutines = {
  all: readonly Routine[];
  own: readonly Routine[] | undefined;
  /** Whether the reader may add one for an organisation of theirs. */
  mayWrite: boolean;
};

/** A guide as it stands for its reader: the routines, and the name of the municipality that they are read for. */
export type LocalGuide = { routines: GuideRoutines; municipality: string | undefined };
