import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type FieldError, type Outcome, refused } from '#src/platform/outcome.ts';
import { codeMail } from '../accounts-text.ts';
import { fitsPassword } from '../password/password-hash.ts';
import { findPassword } from '../password/password-queries.ts';
import { getPerson } from '../people/person-queries.ts';
import { requireSelf } from '../people/require-self.ts';
import { sessionsOf } from '../sessions.ts';
import type { ArrivalApp } from './arrival-service.ts';
import { checkCode, issueCode } from './code-service.ts';
import { recordFailedSignIn } from './failed-sign-in.ts';
import { takeCodeRequest, takeSignIn } from './sign-in-limits.ts';

/** Mails the signed-in person a code that proves once more who they are, before what would hurt in wrong hands (S-7.5.1). */
export async function requestConfirmationCode(
  app: ArrivalApp,
  actor: Actor,
  { clientKey }: { clientKey: string },
): Promise<void> {
  const { eMail } = await getPerson(app.db, requireSelf(actor));
  takeCodeRequest(app, { eMail, clientKey });
  await app.db.transaction().execute(async (trx) => {
    const code = await issueCode(app, trx, { eMail, purpose: 'confirm' });
    await app.mailer.queue(trx, { to: eMail, purpose: 'code', ...codeMail(code) });
  });
}

export type Confirmation = { sessionId: string | null; clientKey: string } & (
  | { code: string }
  | { password: string }
);

/** Takes the code or the password as a fresh proof; the session gets a new secret, which is returned (S-7.2.4). */
export async function confirmIdentity(
  app: ArrivalApp,
  actor: Actor,
  input: Confirmation,
): Promise<Outcome<{ secret: string }>> {
  const personId = requireSelf(actor);
  const { eMail } = await getPerson(app.db, personId);
  takeSignIn(app, { eMail, clientKey: input.clientKey });
  const proof =
    'code' in input
      ? await checkCode(app, { eMail, purpose: 'confirm' }, input.code)
      : await checkPassword(app, personId, input.password);
  if (!proof.ok) {
    await recordFailedSignIn(app, { eMail, how: 'confirm' });
    return refused({ ['code' in input ? 'code' : 'password']: proof.error });
  }
  return app.db.transaction().execute(async (trx) => {
    if (proof.consume) await proof.consume(trx);
    const rotated = input.sessionId
      ? await sessionsOf(app, trx).rotate(input.sessionId, personId)
      : undefined;
    return rotated ? done({ secret: rotated.secret }) : refused({ form: { code: 'expired' } });
  });
}

async function checkPassword(
  app: Pick<App, 'db'>,
  personId: string,
  password: string,
): Promise<{ ok: true; consume?: undefined } | { ok: false; error: FieldError }> {
  const stored = await findPassword(app.db, personId);
  const fits = await fitsPassword(stored?.phc, password);
  return fits ? { ok: true } : { ok: false, error: { code: 'wrong-password' } };
}
