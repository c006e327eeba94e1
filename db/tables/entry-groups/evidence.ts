import type { Flag } from '../index.ts';
import type { Row } from './row.ts';

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

/** The repeated groups that say what an entry costs, what it builds on and its papers. */
export type EvidenceTables = {
  entry_funding: EntryFundingTable;
  entry_evaluation: EntryEvaluationTable;
  entry_problem: EntryProblemTable;
  entry_claim: EntryClaimTable;
  entry_quotation: EntryQuotationTable;
  entry_award: EntryAwardTable;
  entry_material: EntryMaterialTable;
  entry_source: EntrySourceTable;
  entry_relation: EntryRelationTable;
};
