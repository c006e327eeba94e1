import type { Statement } from '../../disclosure/model/statement.ts';
import type { AskedIndicator } from '../../rounds/round.ts';
import type { Cell } from '../../submissions/submission.ts';
import type { ReleasePolicy } from './policy.ts';

/** What an organisation handed in about a term and school form, to this round or another, now or before a correction. */
export type Handed = {
  submissionId: string;
  organisationId: string;
  /** Approved in the round that is to be released, and so what will be shown. */
  isCurrent: boolean;
  /** Per cent. */
  reportingRate: number | null;
  /** From how many late arrivals count, 0 for all; nothing where none does. */
  lateMinutes: number | undefined;
  /** How it counts an indicator: unlike ways are never put together. */
  wayOf(indicator: AskedIndicator): string;
  cells: readonly Cell[];
};

/** Everything that a release is judged by. */
export type GateInput = {
  policy: ReleasePolicy;
  asked: readonly AskedIndicator[];
  handed: readonly Handed[];
  /** Per cent of registered lessons, under which figures go partly to compare. */
  lowestReporting: number;
  /** Everything that the ledger holds of the same pupils. */
  said: readonly Statement[];
  /** The same, as it was said at once. */
  releases: readonly (readonly Statement[])[];
  /** The indicators with which each organisation agreed to be named. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of every round that the ledger speaks of: what was shown by name stays known. */
  namedBefore: ReadonlyMap<string, ReadonlySet<string>>;
};
