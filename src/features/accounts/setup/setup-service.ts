import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { insertMembership } from '../memberships/membership-queries.ts';
import { recordMembership } from '../memberships/membership-service.ts';
import { hashPassword } from '../password/password-hash.ts';
import { replacePassword } from '../password/password-queries.ts';
import { checkPassword } from '../password/password-service.ts';
import { readAddress } from '../sign-in/address-rules.ts';
import { type ArrivalApp, addPerson, newcomerActor, startSession } from '../sign-in/arrival-service.ts';
import { acceptName } from '../sign-in/sign-in-service.ts';
import { newToken, tokenHash } from '../token.ts';
import { hasAdmin, isSetupTokenOpen, replaceSetupToken, useSetupToken } from './setup-queries.ts';

const lifeMs = 30 * 60_000;

/** A one-time token for the console of a portal that nobody runs yet, good for 30 minutes; nothing when there is an admin (S-6.3.2). */
export async function issueSetupToken(app: Pick<App, 'db' | 'clock'>): Promise<string | undefined> {
  if (await hasAdmin(app.db)) return undefined;
  const { token, hash } = newToken();
  const now = app.clock.now();
  const expiresAt = new Date(now.getTime() + lifeMs).toISOString();
  await app.db
    .transaction()
    .execute((trx) => replaceSetupToken(trx, { hash, at: now.toISOString(), expiresAt }));
  return token;
}

/** The set-up page exists only while nobody runs the portal. */
export async function requireUnclaimed(app: Pick<App, 'db'>): Promise<void> {
  if (await hasAdmin(app.db)) throw new DomainError('not-found');
}

export type FirstAdmin = {
  token: string;
  name: string;
  eMail: string;
  password: string;
  client: string;
  clientKey: string;
};

/** Makes whoever holds the console's token the first admin and signs them in. */
export async function setUpPortal(app: ArrivalApp, input: FirstAdmin): Promise<Outcome<{ secret: string }>> {
  await requireUnclaimed(app);
  app.limits.take('sign-in', input.clientKey);
  const now = app.clock.now().toISOString();
  const hash = tokenHash(input.token.trim());
  const address = readAddress(input.eMail);
  const name = acceptName(input.name);
  const fault = checkPassword(input.password, { isAdmin: true, words: [input.name, input.eMail] });
  const errors: FieldErrors = {
    ...(!(await isSetupTokenOpen(app.db, hash, now)) && { token: { code: 'expired' as const } }),
    ...(!name.ok && name.errors),
    ...(!address && { e_mail: { code: 'invalid-email' as const } }),
    ...(fault && { password: fault }),
  };
  if (!address || !name.ok || Object.keys(errors).length > 0) return refused(errors);
  const phc = await hashPassword(input.password);
  const secret = await app.db.transaction().execute(async (trx) => {
    await useSetupToken(trx, hash, now);
    const person = await addPerson(app, trx, { eMail: address.eMail, name: name.value });
    await replacePassword(trx, { personId: person.personId, phc, at: now });
    await makeAdmin(app, trx, { ...person, at: now });
    return startSession(app, trx, { ...person, client: input.client, how: 'setup' });
  });
  return done({ secret });
}

async function makeAdmin(
  app: ArrivalApp,
  trx: App['db'],
  { personId, name, at }: { personId: string; name: string; at: string },
): Promise<void> {
  const scope = { scopeType: 'portal', scopeId: 'portal', role: 'admin' } as const;
  const membership = { id: app.ids.next(), personId, ...scope };
  await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: null });
  await recordMembership(app, trx, {
    actor: newcomerActor({ personId, name }),
    kind: 'membership.approved',
    membership,
  });
}
