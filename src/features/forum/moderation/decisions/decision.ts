import type { ReportReason } from '../reports/report.ts';

export const decisionActs = ['keep', 'hide', 'remove', 'restore', 'approve', 'refuse'] as const;
/** behåll, dölj, ta bort, visa igen, godkänn, neka */
export type DecisionAct = (typeof decisionActs)[number];

/** töm, behåll: the earlier versions of a post that is shown again */
export const historyActs = ['blank', 'keep'] as const;

/** What was decided of a post and why; its author is told, and may answer once. */
export type Decision = {
  id: string;
  /** 1, 2, 3 … of its post. */
  number: number;
  act: DecisionAct;
  /** What was wrong; nothing when nothing was. */
  cause: ReportReason | null;
  reason: string;
  /** Nothing: reports alone have hidden it until a moderator looks. */
  decidedBy: string | null;
  decidedAt: string;
  answer: string | null;
  answeredAt: string | null;
  answerHandledAt: string | null;
};
