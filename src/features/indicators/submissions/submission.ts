import type { Basis, Coverage, LateArrivals, ValidityRule } from '../comparability/counting-sheet.ts';
import type { Gender, Stadium } from '../definitions/group-rules.ts';

/** Handed in by somebody, approved by the contact person, and replaced by a correction or withdrawn. */
export type SubmissionState = 'draft' | 'submitted' | 'approved' | 'replaced' | 'withdrawn';

/** *Så räknar vi* as far as it has been filled in. */
export type Counting = {
  basis: Basis | null;
  lateArrivals: LateArrivals | null;
  validity: ValidityRule | null;
  coverage: Coverage | null;
  /** Per cent. */
  reportingRate: number | null;
  note: string;
};

/** What an organisation hands in to a round. */
export type Submission = {
  id: string;
  roundId: string;
  organisationId: string;
  state: SubmissionState;
  version: number;
  changedAt: string;
  counting: Counting;
  submittedOn: string | null;
  submittedFunction: string | null;
  submittedBy: string | null;
  approvedOn: string | null;
  approvedFunction: string | null;
  /** Why it takes the place of an approved one. */
  correction: string;
  withdrawnOn: string | null;
  withdrawal: string;
};

/** A figure of a group: given, not there, or not applicable because there are no such pupils. */
export type Cell = {
  indicatorId: string;
  stadium: Stadium;
  gender: Gender;
  state: 'given' | 'missing' | 'not-applicable';
  /** All pupils of the group. */
  pupils: number | null;
  /** Pupils, hours, cases or days, as the indicator measures. */
  count: number | null;
  percent: number | null;
};
