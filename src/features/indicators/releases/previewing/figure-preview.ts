import type { Cell } from '../../submissions/submission.ts';
import type { RefusalReason } from '../gate/gate.ts';

/** What others would see of an organisation's figures if all that is handed in were released now. */
export type Seen = {
  /** The organisations whose figures were laid together, the own among them. */
  organisations: number;
  /** Names of `seenName`. */
  values: readonly string[];
};

/** The working out of what others would see, for one organisation: under way, ready, or why nothing would be seen. */
export type FigurePreview = {
  roundId: string;
  organisationId: string;
  startedAt: string;
  /** How many were begun on that day. */
  begun: number;
  fingerprint: string;
} & (
  | { state: 'running'; done: number; steps: number }
  | { state: 'ready'; seen: Seen }
  | { state: 'refused'; reason: RefusalReason | 'failed' }
);

/** A name for a figure as others see it: among all without a name, or beside the organisation's. */
export function seenName(
  view: 'field' | 'named',
  { indicatorId, stadium, gender }: Pick<Cell, 'indicatorId' | 'stadium' | 'gender'>,
): string {
  return [view, indicatorId, stadium, gender].join(' ');
}
