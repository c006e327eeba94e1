import type { Generated } from 'kysely';
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

/** A row of a repeated group. `parent_position` is the position of the row that it belongs to, 0 where there is none. */
type Row = { revision_id: string; parent_position: Generated<number>; position: number };

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

type EntryFundingTable = Row & {
  payer: string;
  organisation_id: string | null;
  kind: string;
  amount: number | null;
  exactness: string;
  also_stated_as: number | null;
  period: string | null;
  note: string | null;
};

type EntryEvaluationTable = Row & {
  type: string;
  by: string | null;
  period: string | null;
  result: string;
  has_comparison: string | null;
  is_independent: string | null;
  finding: string | null;
  document_title: string | null;
  document_link: string | null;
  document_missing: Flag | null;
};

type EntryProblemTable = Row & {
  kind: string;
  text: string;
  candidate_measure: string | null;
};

type EntryClaimTable = Row & {
  kind: string;
  text: string;
  speaker: string;
  source: string | null;
};

type EntryQuotationTable = Row & {
  text: string;
  speaker: string;
  speaker_profession: string | null;
  unit: string | null;
  about: string | null;
  source: string | null;
};

type EntryAwardTable = Row & {
  year: string;
  name: string;
  granted_by: string;
  to: string | null;
  for: string | null;
};

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

type EntryMaterialTable = Row & {
  title: string;
  kind: string;
  version: string | null;
  date: string | null;
  licence: string;
  link: string | null;
  file: string | null;
  description: string | null;
  alt_text: string | null;
  accessible_alternative: string | null;
  minutes: number | null;
  captions: string | null;
  text_summary: string | null;
  note: string | null;
};

type EntrySourceTable = Row & {
  key: string;
  title: string;
  kind: string;
  date: string;
  published: string | null;
  updated: string | null;
  publisher: string | null;
  handler: string | null;
  link: string | null;
  is_stale: Flag | null;
  stale_note: string | null;
  is_plan: Flag | null;
  series_title: string | null;
  series_number: number | null;
  note: string | null;
};

type EntryRelationTable = Row & {
  kind: string;
  entry_id: string | null;
  title: string | null;
  note: string | null;
};

/** A single value of a list, under the name of its field. */
type ListRow = { revision_id: string; field: string; parent_position: number; position: number };

/** What lists read: the open part of each published entry. */
type EntryCardTable = {
  entry_id: string;
  slug: string;
  title: string;
  title_key: string;
  summary: string;
  /** Title, summary, names, organisation and the words of its vocabulary values, in lower case. */
  search_text: string;
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

export type LibraryTables = {
  vocabulary_term: VocabularyTermTable;
  vocabulary_synonym: VocabularySynonymTable;
  entry: EntryTable;
  slug_history: SlugHistoryTable;
  entry_revision: EntryRevisionTable;
  entry_section: EntrySectionTable;
  field_state: FieldStateTable;
  field_embargo: FieldEmbargoTable;
  entry_name: EntryNameTable;
  entry_unit: EntryUnitTable;
  entry_unit_alias: EntryUnitAliasTable;
  entry_organisation_fact: EntryOrganisationFactTable;
  entry_milestone: EntryMilestoneTable;
  entry_decision: EntryDecisionTable;
  entry_school_form: EntrySchoolFormTable;
  entry_criterion: EntryCriterionTable;
  entry_aim: EntryAimTable;
  entry_team_member: EntryTeamMemberTable;
  entry_partner: EntryPartnerTable;
  entry_activity: EntryActivityTable;
  entry_step: EntryStepTable;
  entry_checklist_item: EntryChecklistItemTable;
  entry_strength: EntryStrengthTable;
  entry_way_in_contact: EntryWayInContactTable;
  entry_prerequisite: EntryPrerequisiteTable;
  entry_information_need: EntryInformationNeedTable;
  entry_legal_reference: EntryLegalReferenceTable;
  entry_rights_reference: EntryRightsReferenceTable;
  entry_policy_framework: EntryPolicyFrameworkTable;
  entry_limit: EntryLimitTable;
  entry_funding: EntryFundingTable;
  entry_evaluation: EntryEvaluationTable;
  entry_problem: EntryProblemTable;
  entry_claim: EntryClaimTable;
  entry_quotation: EntryQuotationTable;
  entry_award: EntryAwardTable;
  entry_implementation: EntryImplementationTable;
  entry_implementation_unit: EntryImplementationUnitTable;
  entry_sub_goal: EntrySubGoalTable;
  entry_post: EntryPostTable;
  entry_session: EntrySessionTable;
  entry_speaker: EntrySpeakerTable;
  entry_contact: EntryContactTable;
  entry_material: EntryMaterialTable;
  entry_source: EntrySourceTable;
  entry_relation: EntryRelationTable;
  entry_choice: ListRow & { code: string };
  entry_line: ListRow & { line: string };
  entry_link: ListRow & { entry_id: string };
  entry_card: EntryCardTable;
  entry_facet: EntryFacetTable;
};
