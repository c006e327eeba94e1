import { listHeldMemberships, type Scope } from '#src/features/accounts/memberships/membership-queries.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import { type Person, personActor, type Role } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';

export type MadePerson = { id: string; name: string; email: string; actor: Person };

type NewPerson = {
  role?: Role;
  /** Where the role is held; a coordinator's is a network, an admin's the portal, everybody else's an organisation. */
  scope?: { id: string };
  name?: string;
  email?: string;
};

/** A person with one approved membership, or with none when no scope is given. */
export async function makePerson(
  app: Pick<App, 'db' | 'ids' | 'clock'>,
  { role = 'reader', scope, name = 'Demo Person', email }: NewPerson = {},
): Promise<MadePerson> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  const address = email ?? `${id}@hallinge.example`;
  await app.db
    .insertInto('person')
    .values({
      id,
      name,
      sort_key: sortKey(name),
      e_mail: address,
      state: 'active',
      created_at: at,
      confirmed_at: at,
      asked_at: null,
    })
    .execute();
  if (scope || role === 'admin')
    await makeMembership(app, { personId: id, role, scopeId: scope?.id ?? 'portal' });
  const memberships = await listHeldMemberships(app.db, id);
  return { id, name, email: address, actor: personActor({ personId: id, name, memberships }) };
}

/** An approved membership; the role says in which kind of scope. */
export async function makeMembership(
  app: Pick<App, 'db' | 'ids' | 'clock'>,
  { personId, role, scopeId }: { personId: string; role: Role; scopeId: string },
): Promise<void> {
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('membership')
    .values({
      id: app.ids.next(),
      person_id: personId,
      scope_type: scopeTypeOf(role),
      scope_id: scopeId,
      role,
      is_substitute: 0,
      status: 'approved',
      requested_at: at,
      decided_at: at,
      decided_by: null,
      ended_at: null,
    })
    .execute();
}

function scopeTypeOf(role: Role): Scope['scopeType'] {
  if (role === 'admin') return 'portal';
  return role === 'coordinator' ? 'network' : 'organisation';
}
