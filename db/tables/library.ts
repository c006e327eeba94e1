import type { Generated } from 'kysely';
import type { EvidenceTables } from './entry-groups/evidence.ts';
import type { IdentityTables } from './entry-groups/identity.ts';
import type { ListTables } from './entry-groups/list.ts';
import type { ProjectTables } from './entry-groups/project.ts';
import type { TargetTables } from './entry-groups/target.ts';
import type { WayInTables } from './entry-groups/way-in.ts';
import type { WorkTables } from './entry-groups/work.ts';
import type { Flag } from './index.ts';

type VocabularyTermTable = {
  vocabulary: string;
  code: string;
  position: number;
  label_sv: string;
  label_en: string;
  term_group: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaced_by: string | null;
};
/** A word that means the same and is never shown; `synonym_key` is folded for comparison. */
type VocabularySynonymTable = { vocabulary: string; code: string; synonym: string; synonym_key: string };

type EntryTable = {
  id: string;
  slug: string;
  organisation_id: string;
  state: 'draft' | 'published' | 'withdrawn' | 'archived';
  label: 'own-description' | 'reviewed';
  published_revision_id: string | null;
  /** The number of the published revision; 0 before the first. */
  version: Generated<number>;
  withdrawn_reason: string | null;
  /** The state that it was put away from. */
  archived_from: Generated<'draft' | 'published' | 'withdrawn' | null>;
  created_by: string | null;
  created_at: string;
  /** When it was first published. */
  published_at: string | null;
  changed_at: string;
};
type SlugHistoryTable = { slug: string; entry_id: string; renamed_at: string };

type EntryRevisionTable = {
  id: string;
  entry_id: string;
  number: number;
  state: 'draft' | 'in-review' | 'published' | 'superseded';
  /** Counts the saves of an open draft: the version that an edit carries. */
  saves: Generated<number>;
  created_by: string | null;
  created_at: string;
  saved_at: string;
  published_at: string | null;
  change_note: Generated<string | null>;
  published_role: Generated<string | null>;
  submitted_at: Generated<string | null>;
  submitted_by: Generated<string | null>;
  /** When an editor gave it back to its writers, and why. */
  returned_at: Generated<string | null>;
  return_reason: Generated<string | null>;
  kind: string | null;
  title: string | null;
  summary: string | null;
  organisation_id: string;
  use: string | null;
  status: string | null;
  start: string | null;
  end: string | null;
  period_length: number | null;
  period_unit: string | null;
  period_note: string | null;
  target_age_from: number | null;
  target_age_to: number | null;
  target_all_ages: Flag | null;
  target_school_years_basis: string | null;
  target_residence_rule: string | null;
  target_residence_organisation_id: string | null;
  target_residence_text: string | null;
  target_criteria_mode: string | null;
  target_covers_pupils_in_independent_schools: string | null;
  target_note: string | null;
  team_size_head_count: number | null;
  team_size_fte: number | null;
  team_size_note: string | null;
  partners_open: Flag | null;
  resources_fte: number | null;
  resources_fte_note: string | null;
  resources_effort: string | null;
  resources_premises: string | null;
  resources_premises_shared: Flag | null;
  resources_note: string | null;
  duration_typical_months: number | null;
  duration_max_months: number | null;
  duration_extension: string | null;
  duration_extension_rule: string | null;
  duration_decider: string | null;
  duration_note: string | null;
  way_in_guardians: string | null;
  way_in_prerequisites_mode: string | null;
  way_in_prerequisites_in_order: string | null;
  way_in_how: string | null;
  way_in_cost: string | null;
  way_in_cost_amount: number | null;
  way_in_cost_note: string | null;
  consent_needed: string | null;
  consent_form: string | null;
  consent_purpose: string | null;
  consent_effect: string | null;
  funding_total_amount: number | null;
  funding_total_exactness: string | null;
  evidence_level: string | null;
  project_name: string | null;
  project_abbreviation: string | null;
  project_sub_goal: number | null;
  planned_network_name: string | null;
  planned_network_region: string | null;
  planned_network_purpose: string | null;
  planned_network_start: string | null;
  event_name: string | null;
  event_date: string | null;
  event_place: string | null;
  event_link: string | null;
  variant_of_id: string | null;
  experiences_gathered: string | null;
  origin: string;
  review_by: string | null;
  confirmed_on: string | null;
  licence: string;
  is_example: Flag;
};
type EntrySectionTable = {
  revision_id: string;
  section: string;
  body_md: string;
  body_html: string;
  renderer_version: number;
};
type FieldStateTable = {
  revision_id: string;
  field: string;
  state: 'unknown' | 'missing' | 'not-applicable' | 'network-only';
};
/** Nobody but the writers sees the field before the day (`YYYY-MM-DD`). */
type FieldEmbargoTable = {
  revision_id: string;
  field: string;
  until: string;
  /** When the day had come; the field is shown since then. */
  lifted_at: Generated<string | null>;
};

/** What lists read: the open part of each published entry. */
type EntryCardTable = {
  entry_id: string;
  slug: string;
  title: string;
  title_key: string;
  summary: string;
  /** Title, summary, names, organisation and the words of its vocabulary values, in lower case. */
  kind: string;
  status: string;
  use: string;
  variant_of_id: string | null;
  label: string;
  origin: string;
  organisation_id: string;
  /** The last day that its stated end can mean. */
  end_day: string | null;
  /** The year of its newest source. */
  source_year: number | null;
  confirmed_day: string;
  review_by: string | null;
  /** The last day that nothing speaks against it; null = no end in sight, empty = nobody has vouched for it. */
  sure_until: Generated<string | null>;
  published_at: string;
  is_example: Flag;
};
type EntryFacetTable = { facet: string; value: string; entry_id: string };

/** The words that entries are filled from, an entry as a whole, and what lists read of it. */
type EntryTables = {
  vocabulary_term: VocabularyTermTable;
  vocabulary_synonym: VocabularySynonymTable;
  entry: EntryTable;
  slug_history: SlugHistoryTable;
  entry_revision: EntryRevisionTable;
  entry_section: EntrySectionTable;
  field_state: FieldStateTable;
  field_embargo: FieldEmbargoTable;
  entry_card: EntryCardTable;
  entry_facet: EntryFacetTable;
};

export type LibraryTables = EntryTables &
  IdentityTables &
  TargetTables &
  WorkTables &
  WayInTables &
  EvidenceTables &
  ProjectTables &
  ListTables;
