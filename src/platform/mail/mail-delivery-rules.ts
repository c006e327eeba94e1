import { backoffSeconds } from '../backoff.ts';

/** A mail that has waited this long is given up: the codes and links in it have gone out of date long before. */
const mostSecondsWaiting = 3 * 24 * 3600;

/** How long a process may hold a mail while it sends it, in seconds. */
export const leaseSeconds = 5 * 60;

/** What the mail library says about a failed sending. */
export type DeliveryFailure = { code?: string | undefined; responseCode?: number | undefined };

/**
 * What follows a failed sending: `failed` when the server refused this mail for good (5xx to the recipient or the text) or
 * the mail is too old, else another try after so many seconds. A server that is down or refuses our sign-in may come back.
 */
export function afterFailure(
  failure: DeliveryFailure,
  { attempts, ageSeconds }: { attempts: number; ageSeconds: number },
): { retryInSeconds: number } | 'failed' {
  const isAboutThisMail = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE';
  if (isAboutThisMail && (failure.responseCode ?? 0) >= 500) return 'failed';
  if (ageSeconds > mostSecondsWaiting) return 'failed';
  return { retryInSeconds: backoffSeconds(attempts, { first: 30, longest: 1800 }) };
}

/** Whether the failure is the server's or the network's, so that the other mails need not be tried now. */
export function isServerTrouble({ code, responseCode }: DeliveryFailure): boolean {
  return responseCode === 421 || (code !== 'EENVELOPE' && code !== 'EMESSAGE');
}
