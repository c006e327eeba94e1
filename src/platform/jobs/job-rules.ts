import { backoffSeconds } from '../backoff.ts';

/** A job that has failed, or ended its process, this often is parked. */
export const mostAttempts = 8;

/** How long a process may hold a job, in seconds: longer than any job takes. */
export const leaseSeconds = 15 * 60;

/** What follows the n-th failure of a job: another run after so many seconds, or parking. */
export function afterFailure(attempts: number): { retryInSeconds: number } | 'park' {
  if (attempts >= mostAttempts) return 'park';
  return { retryInSeconds: backoffSeconds(attempts, { first: 30, longest: 3600 }) };
}
