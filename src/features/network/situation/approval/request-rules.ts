import type { RequestState, SituationRequest } from './request.ts';

/** For how long a link can be answered. */
export const requestLifeMs = 14 * 24 * 3_600_000;

/** Whether the link still asks for something; `now` as ISO text. */
export function requestState(
  request: Pick<SituationRequest, 'answeredAt' | 'revokedAt' | 'expiresAt'>,
  now: string,
): RequestState {
  if (request.answeredAt !== null) return 'answered';
  if (request.revokedAt !== null) return 'revoked';
  return request.expiresAt > now ? 'open' : 'expired';
}
