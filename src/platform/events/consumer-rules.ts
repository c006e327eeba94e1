import { backoffSeconds } from '../backoff.ts';

/** An event that has failed this often is parked, so that the rest goes on. */
export const mostAttempts = 10;

/** How long a process may hold a consumer without a sign of life, in seconds. */
export const leaseSeconds = 60;

/** What follows the n-th failure with the same event: another try after so many seconds, or parking. */
export function afterFailure(attempts: number): { retryInSeconds: number } | 'park' {
  if (attempts >= mostAttempts) return 'park';
  return { retryInSeconds: backoffSeconds(attempts, { first: 1, longest: 60 }) };
}
