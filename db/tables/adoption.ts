import type { Generated } from 'kysely';
import type { Flag } from './index.ts';

/** An organisation says that it uses what another has described; one row for each of the two. */
type AdoptionTable = {
  id: string;
  original_id: string;
  organisation_id: string;
  way: 'as-is' | 'changed' | 'trying';
  declared_by: string | null;
  declared_at: string;
  ended_at: string | null;
};

/** The two questions of a term: asked once, answered or not. */
type AdoptionAnswerTable = {
  id: string;
  adoption_id: string;
  /** A stated date: `2026-autumn-term`. */
  term: string;
  asked_at: string;
  answered_at: string | null;
  answered_by: string | null;
  still_used: 'yes' | 'partly' | 'no' | null;
  what_differed: string | null;
  /** Whether the organisation lets everybody read what differed. */
  is_public: Generated<Flag>;
};

/** The text of the original that a variant has taken a stand on. */
type VariantBasisTable = { variant_id: string; original_id: string; revision_id: string };

export interface AdoptionTables {
  adoption: AdoptionTable;
  adoption_answer: AdoptionAnswerTable;
  variant_basis: VariantBasisTable;
}
