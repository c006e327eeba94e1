import type { EntryCard, EntryContent } from '#src/features/library/entry/entry.ts';
import type { FreshnessInput } from '#src/features/library/freshness/expiry/freshness-rules.ts';
import type {
  AbsencePattern,
  Activity,
  Agency,
  Hindrance,
  LegalStep,
  Profession,
  SchoolYear,
} from '../situation/situation.ts';
import type { ChoiceSets } from './choice-set.ts';

type Said = EntryContent['wayIn']['prerequisites'][number];
export type Prerequisite = Pick<Said, 'key' | 'text' | 'by' | 'recipients' | 'recipientsMode' | 'buildsOn'>;

/** For which pupils, as the description says it. */
export type Ages = 'all' | { from: number | undefined; to: number | undefined };

/** What a published description says of what situations are compared by: only what everybody may read. Empty = nothing is said. */
export type EntrySaid = Pick<EntryCard, 'id' | 'use' | 'label'> &
  FreshnessInput & {
    /** Sorts titles as Swedish does. */
    titleKey: string;
    /** The municipalities that the owning organisation serves, by code. */
    served: readonly string[];
    years: readonly SchoolYear[];
    /** Stands where no school years do. */
    ages: Ages | undefined;
    patterns: readonly AbsencePattern[];
    hindrances: readonly Hindrance[];
    activities: readonly Activity[];
    professions: readonly Profession[];
    agencies: readonly Agency[];
    mayContact: readonly string[];
    prerequisites: readonly Prerequisite[];
    prerequisitesMode: 'all' | 'any' | undefined;
  };

/** What a description is compared by, worked out once. */
export type EntryProfile = EntrySaid & {
  sets: ChoiceSets;
  /** What each prerequisite means as legal steps, by its place. */
  stepsMeant: readonly (readonly LegalStep[])[];
};
