import type { Proposal, RefusalReason } from '../gate/gate.ts';

/** The working out of a round's release: under way, ready to be looked at and confirmed, or refused. */
export type ReleaseRun = {
  roundId: string;
  startedAt: string;
  /** What was handed in, named and said when it began: anything else needs another run. */
  fingerprint: string;
} & (
  | { state: 'running'; done: number; steps: number }
  | { state: 'ready'; proposal: Proposal }
  | { state: 'refused'; reason: RefusalReason | 'failed' }
);
