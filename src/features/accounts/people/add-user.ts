import type { Role } from '#src/platform/access/actor.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import {
  getScopeName,
  insertMembership,
  listPersonMemberships,
  type Scope,
} from '../memberships/membership-queries.ts';
import { recordMembership } from '../memberships/membership-service.ts';
import { isRoleOfScope } from '../memberships/role-rules.ts';
import { hashPassword } from '../password/password-hash.ts';
import { replacePassword } from '../password/password-queries.ts';
import { checkPassword } from '../password/password-service.ts';
import { readAddress } from '../sign-in/address-rules.ts';
import { type ArrivalApp, addPerson } from '../sign-in/arrival-service.ts';
import { acceptName } from '../sign-in/sign-in-service.ts';
import { findPersonByAddress, updatePersonConfirmed, updatePersonState } from './person-queries.ts';

export type NewUser = Scope & {
  eMail: string;
  name: string;
  role: Role;
  password?: string | undefined;
  isSubstitute?: boolean;
};

/**
 * Gives a person an approved role from the command line or a seed: adds the person when the address is new, wakes or
 * restores the one that has it. A role in an organisation brings the reader's place with it.
 */
export async function addUser(
  app: ArrivalApp,
  actor: Actor,
  user: NewUser,
): Promise<Outcome<{ personId: string }>> {
  requirePermission(actor, 'portal.operate');
  const address = readAddress(user.eMail);
  if (!address) return refused({ e_mail: { code: 'invalid-email' } });
  const name = acceptName(user.name);
  if (!name.ok) return name;
  if (!isRoleOfScope(user)) return refused({ role: { code: 'not-a-choice' } });
  await getScopeName(app.db, user);
  const { password } = user;
  const context = { isAdmin: user.role === 'admin', words: [name.value, address.eMail] };
  const fault = password === undefined ? undefined : checkPassword(password, context);
  if (fault) return refused({ password: fault });
  const phc = password === undefined ? undefined : await hashPassword(password);
  return app.db.transaction().execute(async (trx) => {
    const personId = await ensurePerson(app, trx, { eMail: address.eMail, name: name.value });
    if (phc) await replacePassword(trx, { personId, phc, at: app.clock.now().toISOString() });
    for (const role of rolesToHold(user)) await ensureRole(app, trx, { ...user, personId, role });
    return done({ personId });
  });
}

function rolesToHold({ scopeType, role }: NewUser): readonly Role[] {
  return scopeType === 'organisation' && role !== 'reader' ? ['reader', role] : [role];
}

async function ensurePerson(
  app: ArrivalApp,
  trx: App['db'],
  newcomer: { eMail: string; name: string },
): Promise<string> {
  const person = await findPersonByAddress(trx, newcomer.eMail);
  if (!person) return (await addPerson(app, trx, newcomer)).personId;
  if (person.state !== 'active') {
    await updatePersonState(trx, person.id, { from: person.state, to: 'active' });
    await updatePersonConfirmed(trx, person.id, app.clock.now().toISOString());
  }
  return person.id;
}

async function ensureRole(
  app: ArrivalApp,
  trx: App['db'],
  grant: Scope & { personId: string; role: Role; isSubstitute?: boolean },
): Promise<void> {
  const { personId, scopeType, scopeId, role, isSubstitute = false } = grant;
  const held = await listPersonMemberships(trx, personId, ['approved']);
  if (held.some((one) => one.scopeId === scopeId && one.role === role)) return;
  const membership = { id: app.ids.next(), personId, scopeType, scopeId, role, isSubstitute };
  const at = app.clock.now().toISOString();
  await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: null });
  await recordMembership(app, trx, { actor: system, kind: 'membership.approved', membership });
}
