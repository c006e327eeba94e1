import type { IndicatorVersion, PackageId, SchoolForm } from '../definitions/indicator.ts';
import type { Term } from '../definitions/term-rules.ts';

/** The collecting of a network's figures of a term and a school form. */
export type Round = {
  id: string;
  networkId: string;
  term: Term;
  schoolForm: SchoolForm;
  dueOn: string;
  /** Per cent; figures with less are comparable in part only. */
  lowestReportingRate: number;
  /** Who keeps what is handed in: "värden". */
  host: string;
  openedAt: string;
  remindedAt: string | null;
  closedAt: string | null;
  releasedAt: string | null;
  /** From then on nothing of the round can be corrected. */
  rawDeletedAt: string | null;
};

/** An indicator as a round asks for it; `byGender`: for girls and boys, beside all. */
export type AskedIndicator = {
  id: string;
  slug: string;
  packageId: PackageId;
  byGender: boolean;
  version: IndicatorVersion;
};

/** A round with what it asks for, in the order in which it is asked. */
export type FullRound = Round & { asked: readonly AskedIndicator[] };

/** What must be settled in a network before it asks for figures. */
export const checklistItems = ['controller', 'legal-basis', 'secrecy', 'disposal', 'naming'] as const;
export type ChecklistItem = (typeof checklistItems)[number];
export type Decision = { item: ChecklistItem; decision: string; confirmedAt: string };
