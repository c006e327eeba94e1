/** A one-time link that asks the organisation's contact function whether the answers are right. */
export type SituationRequest = {
  id: string;
  responseId: string;
  askedBy: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  answeredAt: string | null;
  answer: 'approved' | 'changes' | null;
  message: string | null;
};
export type RequestState = 'open' | 'answered' | 'revoked' | 'expired';
