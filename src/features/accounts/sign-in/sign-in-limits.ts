import type { App } from '#src/platform/app.ts';

/** Who tries, at which address: both are limited. `clientKey` is the network address. */
export type Attempt = { eMail: string; clientKey: string };

type LimitsApp = Pick<App, 'limits'>;

/**
 * Counts a try to sign in. The address is limited for each network apart, so that nobody far away locks its owner out;
 * throws `rate-limited` alike for known and unknown addresses (S-6.3.1, S-6.3.8).
 */
export function takeSignIn(app: LimitsApp, attempt: Attempt): void {
  app.limits.take('sign-in', attempt.clientKey);
  app.limits.take('sign-in', pairKey(attempt));
}

/** Counts a code that is asked for; the last bucket is the address's own, whoever asks: nobody's mailbox is filled. */
export function takeCodeRequest(app: LimitsApp, attempt: Attempt): void {
  app.limits.take('sign-in-code', attempt.clientKey);
  app.limits.take('sign-in-code', pairKey(attempt));
  app.limits.take('sign-in-mail', attempt.eMail);
}

/** A right answer forgets the tries before it: a whole town hall shares one network address. */
export function clearSignIn(app: LimitsApp, attempt: Attempt): void {
  for (const act of ['sign-in', 'sign-in-code'] as const) {
    app.limits.clear(act, attempt.clientKey);
    app.limits.clear(act, pairKey(attempt));
  }
}

function pairKey({ eMail, clientKey }: Attempt): string {
  return `${eMail} ${clientKey}`;
}
