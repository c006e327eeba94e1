import type { Flag } from './index.ts';

type IndicatorTable = {
  id: string;
  slug: string;
  position: number;
  /** The newest. */
  version: number;
  /** `YYYY-MM-DD`; rounds that asked for it before still do. */
  retired_on: string | null;
};

/** What an indicator measures from a day on. */
export type IndicatorVersionTable = {
  indicator_id: string;
  version: number;
  valid_from: string;
  measure: 'pupils-over' | 'share-of-time' | 'hours' | 'cases' | 'days';
  absence_kind: 'total' | 'valid' | 'invalid' | null;
  basis: 'offered-time' | 'lessons' | 'days' | null;
  /** Per cent of the basis. */
  threshold: number | null;
  /** The variable of the proposed national register. */
  register_name: string;
};

export type IndicatorTextTable = {
  indicator_id: string;
  version: number;
  lang: 'sv' | 'en';
  name: string;
  short: string;
  purpose: string;
  definition: string;
  source: string;
  risk: string;
  change: string;
};

/** What a round can ask for at once. */
type IndicatorPackageTable = { package: string; indicator_id: string; by_gender: Flag; position: number };

/** What a network decided before its first round. */
type IndicatorChecklistTable = {
  network_id: string;
  item: 'controller' | 'legal-basis' | 'secrecy' | 'disposal' | 'naming';
  decision: string;
  confirmed_by: string | null;
  confirmed_at: string;
};

export type IndicatorRoundTable = {
  id: string;
  network_id: string;
  /** `2026-spring` or `2026-autumn`, which do not sort as they read. */
  term: string;
  school_form: string;
  due_on: string;
  /** Per cent. */
  lowest_reporting_rate: number;
  /** Who keeps what is handed in. */
  host: string;
  opened_at: string;
  reminded_at: string | null;
  closed_at: string | null;
  released_at: string | null;
  raw_deleted_at: string | null;
};

/** An indicator as the round asks for it; `by_gender`: for girls and boys, too. */
export type IndicatorRoundItemTable = {
  round_id: string;
  package: string;
  indicator_id: string;
  indicator_version: number;
  by_gender: Flag;
  position: number;
};

/** What an organisation hands in: at most one that is being worked on and one that is approved. */
export type IndicatorSubmissionTable = {
  id: string;
  round_id: string;
  organisation_id: string;
  state: 'draft' | 'submitted' | 'approved' | 'replaced' | 'withdrawn';
  version: number;
  changed_at: string;
  basis: string | null;
  late_arrivals: string | null;
  late_minutes: number | null;
  validity: string | null;
  coverage: string | null;
  /** Per cent. */
  reporting_rate: number | null;
  note: string;
  submitted_by: string | null;
  submitted_on: string | null;
  submitted_function: string | null;
  approved_on: string | null;
  approved_function: string | null;
  correction: string;
  withdrawn_on: string | null;
  withdrawal: string;
};

export type IndicatorCellTable = {
  submission_id: string;
  indicator_id: string;
  stadium: 'F-3' | '4-6' | '7-9' | 'all';
  gender: 'all' | 'girls' | 'boys';
  state: 'given' | 'missing' | 'not-applicable';
  /** All pupils of the group. */
  pupils: number | null;
  /** Pupils, hours, cases or days, as the indicator measures. */
  count: number | null;
  percent: number | null;
};

/** A row = the organisation may be named with this indicator. */
type IndicatorNamingTable = {
  round_id: string;
  organisation_id: string;
  indicator_id: string;
  decided_by: string | null;
  decided_at: string;
};

export type IndicatorTables = {
  indicator: IndicatorTable;
  indicator_version: IndicatorVersionTable;
  indicator_text: IndicatorTextTable;
  indicator_package: IndicatorPackageTable;
  indicator_checklist: IndicatorChecklistTable;
  indicator_round: IndicatorRoundTable;
  indicator_round_item: IndicatorRoundItemTable;
  indicator_submission: IndicatorSubmissionTable;
  indicator_cell: IndicatorCellTable;
  indicator_naming: IndicatorNamingTable;
};
