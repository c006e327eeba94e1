import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { getScopeName, listHeldMemberships } from '../memberships/membership-queries.ts';
import { findPersonByAddress, getPerson } from '../people/person-queries.ts';
import { requireSelf } from '../people/require-self.ts';
import { isRecentlyConfirmed } from '../recent-sign-in.ts';
import { sessionsOf } from '../sessions.ts';
import { readAddress } from '../sign-in/address-rules.ts';
import { type ArrivalApp, startSession, wakeIfAsleep } from '../sign-in/arrival-service.ts';
import { recordFailedSignIn } from '../sign-in/failed-sign-in.ts';
import { clearSignIn, takeSignIn } from '../sign-in/sign-in-limits.ts';
import type { SignIn } from '../sign-in/sign-in-service.ts';
import { isCommonPassword } from './common-password.ts';
import { fitsPassword, hashPassword, isOutdated } from './password-hash.ts';
import { deletePassword, findPassword, replacePassword } from './password-queries.ts';
import { checkNewPassword } from './password-rules.ts';

export type PasswordSignIn = { eMail: string; password: string; client: string; clientKey: string };

/** Signs in with address and password: the same answer and the same work whether the address, the password or both are unknown. A sleeping account wakes by code only. */
export async function signInWithPassword(app: ArrivalApp, input: PasswordSignIn): Promise<Outcome<SignIn>> {
  const eMail = readAddress(input.eMail)?.eMail ?? input.eMail.trim().toLowerCase().slice(0, 254);
  if (!eMail) return refused({ e_mail: { code: 'required' } });
  const attempt = { eMail, clientKey: input.clientKey };
  takeSignIn(app, attempt);
  const person = await findPersonByAddress(app.db, eMail);
  const stored = person && (await findPassword(app.db, person.id));
  const fits = await fitsPassword(stored?.phc, input.password);
  if (!fits || !person || !stored) {
    await recordFailedSignIn(app, { eMail, how: 'password' });
    return refused({ password: { code: 'wrong-password' } });
  }
  clearSignIn(app, attempt);
  if (person.state === 'asleep') return refused({ form: { code: 'expired' } });
  const renewed = isOutdated(stored.phc) ? await hashPassword(input.password) : undefined;
  const secret = await app.db.transaction().execute(async (trx) => {
    await wakeIfAsleep(app, trx, person);
    if (renewed) await replacePassword(trx, { personId: person.id, phc: renewed, at: stored.changedAt });
    return startSession(app, trx, {
      personId: person.id,
      name: person.name,
      client: input.client,
      how: 'password',
    });
  });
  return done({ kind: 'signed-in', secret });
}

export type PasswordChange = {
  password: string;
  repeated: string;
  /** Ends the person's other sessions too (S-7.4.3). */
  endOthers: boolean;
  sessionId: string | null;
};

/** Sets or changes the own password after a fresh sign-in; the session gets a new secret, which is returned. */
export async function changePassword(
  app: ArrivalApp,
  actor: Actor,
  change: PasswordChange,
): Promise<Outcome<{ secret: string }>> {
  const personId = requireSelf(actor);
  if (!(await isRecentlyConfirmed(app, { personId, sessionId: change.sessionId }))) {
    return refused({ form: { code: 'expired' } });
  }
  const fault = await checkForPerson(app, personId, change.password);
  if (fault) return refused({ password: fault });
  if (change.password !== change.repeated) return refused({ repeated: { code: 'not-the-same' } });
  const phc = await hashPassword(change.password);
  const at = app.clock.now().toISOString();
  return app.db.transaction().execute(async (trx) => {
    await replacePassword(trx, { personId, phc, at });
    await recordChange(app, trx, { actor, personId, action: 'password.changed' });
    return renewSession(app, trx, { personId, ...change });
  });
}

/** Takes the own password away after a fresh sign-in: from now on the mailed code alone opens the account. */
export async function removePassword(
  app: ArrivalApp,
  actor: Actor,
  { sessionId }: { sessionId: string | null },
): Promise<Outcome<{ secret: string }>> {
  const personId = requireSelf(actor);
  if (!(await isRecentlyConfirmed(app, { personId, sessionId })))
    return refused({ form: { code: 'expired' } });
  return app.db.transaction().execute(async (trx) => {
    await deletePassword(trx, personId);
    await recordChange(app, trx, { actor, personId, action: 'password.removed' });
    return renewSession(app, trx, { personId, sessionId, endOthers: false });
  });
}

/** What is wrong with a new password for the person: their own name, address, organisations and role count. */
async function checkForPerson(app: Pick<App, 'db'>, personId: string, password: string) {
  const { name, eMail } = await getPerson(app.db, personId);
  const memberships = await listHeldMemberships(app.db, personId);
  const scopes = await Promise.all(memberships.map((membership) => getScopeName(app.db, membership)));
  const isAdmin = memberships.some(({ role }) => role === 'admin');
  return checkPassword(password, { isAdmin, words: [name, eMail, ...scopes] });
}

/** What is wrong with a new password, measured against the list of common ones. */
export function checkPassword(password: string, context: { isAdmin: boolean; words: readonly string[] }) {
  return checkNewPassword(password, { ...context, isCommon: isCommonPassword });
}

async function renewSession(
  app: ArrivalApp,
  trx: App['db'],
  { personId, sessionId, endOthers }: { personId: string; sessionId: string | null; endOthers: boolean },
): Promise<Outcome<{ secret: string }>> {
  const sessions = sessionsOf(app, trx);
  if (endOthers) await sessions.invalidateAll(personId, { except: sessionId ?? '' });
  const rotated = sessionId ? await sessions.rotate(sessionId, personId) : undefined;
  return rotated ? done({ secret: rotated.secret }) : refused({ form: { code: 'expired' } });
}

async function recordChange(
  app: Pick<App, 'audit'>,
  trx: App['db'],
  { actor, personId, action }: { actor: Actor; personId: string; action: string },
): Promise<void> {
  await app.audit.record(trx, { actor, action, object: { type: 'person', id: personId } });
}
