import { createHmac } from 'node:crypto';
import { tokenHash } from '#src/features/accounts/token.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { insertUnsubscribe } from './unsubscribe-queries.ts';

/** The token of a mail's link that ends what is named: the same whenever the mail is written, known to the database by its hash alone. */
export async function unsubscribeToken(
  { db, clock, config }: Pick<App, 'db' | 'clock' | 'config'>,
  { mailId, personId, what }: { mailId: string; personId: string; what: string },
): Promise<string> {
  const token = createHmac('sha256', config.secret)
    .update(`unsubscribe\n${mailId}\n${personId}\n${what}`)
    .digest('base64url');
  await insertUnsubscribe(db, { hash: tokenHash(token), personId, what, at: isoAt(clock) });
  return token;
}
