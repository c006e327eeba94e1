import type { Role } from '#src/platform/access/actor.ts';

/** Who is asked: the person who told about the work, or somebody who answers for the organisation. */
export const askKinds = ['interview', 'boss'] as const;
export type AskKind = (typeof askKinds)[number];
export type Answer = 'approved' | 'changes' | 'declined';
export type RequestState = 'open' | 'answered' | 'revoked' | 'expired';

/** A question about an open draft, sent as a one-time link. */
export type ApprovalRequest = {
  id: string;
  entryId: string;
  kind: AskKind;
  eMail: string;
  function: string;
  message: string | null;
  /** The draft as it stood when the question was sent. */
  revisionId: string;
  saves: number;
  askedBy: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  answeredAt: string | null;
  answer: Answer | null;
  reason: string | null;
  handledAt: string | null;
};

/** What is to be changed: the question of the page, and the words. */
export type ApprovalChange = { question: string; text: string };

/** That somebody answerable said yes to a text, by function. */
export type Approval = {
  revisionId: string;
  saves: number;
  kind: AskKind | 'spoken';
  function: string;
  /** The day of the yes, `YYYY-MM-DD`. */
  approvedOn: string;
  writtenRole: Role | null;
};

/** The questions that a change can be asked for at, in the order of the page. */
export const changeQuestions = [
  'title',
  'summary',
  'target',
  'team',
  'wayIn',
  'status',
  'doDifferently',
  'contact',
  'other',
] as const;
export type ChangeQuestion = (typeof changeQuestions)[number];
