import { createHmac } from 'node:crypto';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { SignInWay } from './arrival-service.ts';

/** Writes a failed try in the audit trail, alike for known and unknown addresses: the address stands there as a keyed hash. */
export async function recordFailedSignIn(
  app: Pick<App, 'db' | 'audit' | 'config'>,
  { eMail, how }: { eMail: string; how: SignInWay | 'confirm' },
): Promise<void> {
  const id = createHmac('sha256', app.config.secret).update(`address\n${eMail}`).digest('hex').slice(0, 32);
  await app.db.transaction().execute((trx) =>
    app.audit.record(trx, {
      actor: anonymous,
      action: 'sign-in.failed',
      object: { type: 'address', id },
      data: { how },
    }),
  );
}
