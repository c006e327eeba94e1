import type { MembershipStatus, MembershipTable } from '#db/tables/accounts.ts';
import type { Membership, Role, ScopeType } from '#src/platform/access/actor.ts';
import type { PermissionObject } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';

/** Where a membership is held. */
export type Scope = { scopeType: Exclude<ScopeType, 'entry'>; scopeId: string };
/** What somebody can be invited to: a membership, or writing along in one entry. */
export type InvitationScope = Scope | { scopeType: 'entry'; scopeId: string };

/** A membership with its state, as the member lists and the account page show it. */
export type MembershipRecord = Scope & {
  role: Role;
  id: string;
  personId: string;
  personName: string;
  personState: string;
  status: MembershipStatus;
  isSubstitute: boolean;
  requestedAt: string;
  decidedAt: string | null;
};

/** What the person's approved memberships give, with the networks that their organisations belong to, the entries that they write along in, and what they moderate. */
export async function listHeldMemberships(db: Db, personId: string): Promise<Membership[]> {
  const rows = await approvedOf(db, { personId });
  const entries = await coauthoredBy(db, { personId });
  return [
    ...rows.map((row) => ({ scopeType: row.scope_type, scopeId: row.scope_id, role: row.role })),
    ...entries.map((row) => ({ scopeType: 'entry', scopeId: row.entry_id, role: 'writer' }) as const),
    ...(await listModerated(db, personId, rows)),
  ];
}

const approvedOf = compiledOnce((db, { personId }: { personId: string }) => {
  const own = db
    .selectFrom('membership')
    .select(['scope_type', 'scope_id', 'role'])
    .where('person_id', '=', personId)
    .where('status', '=', 'approved');
  const throughOrganisation = db
    .selectFrom('membership as m')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'm.scope_id')
    .select((eb) => [
      eb.val<MembershipTable['scope_type']>('network').as('scope_type'),
      'n.network_id as scope_id',
      eb.val<MembershipTable['role']>('reader').as('role'),
    ])
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'approved')
    .where('m.scope_type', '=', 'organisation');
  return own.union(throughOrganisation);
});

const coauthoredBy = compiledOnce((db, { personId }: { personId: string }) =>
  db.selectFrom('entry_coauthor').select('entry_id').where('person_id', '=', personId),
);

/** Who has left the network or the organisation looks after nothing there, and who is no member after nothing at all. */
async function listModerated(
  db: Db,
  personId: string,
  held: readonly { scope_type: string; scope_id: string }[],
): Promise<Membership[]> {
  if (held.length === 0) return [];
  const rows = await moderatedBy(db, { personId });
  const belongs = (type: string, id: string) =>
    held.some(({ scope_type, scope_id }) => scope_type === type && scope_id === id);
  return rows
    .filter((row) => row.scope_type === 'category' || belongs(row.scope_type, row.scope_id))
    .map((row) => ({ scopeType: row.scope_type, scopeId: row.scope_id, role: 'moderator' }));
}

const moderatedBy = compiledOnce((db, { personId }: { personId: string }) =>
  db
    .selectFrom('moderator')
    .select(['scope_type', 'scope_id'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null),
);

/** The scope as an object of the permission table: an organisation belongs to its networks too. */
export async function findScopeObject(
  db: Db,
  { scopeType, scopeId }: InvitationScope,
): Promise<PermissionObject> {
  if (scopeType === 'entry') return findEntryObject(db, scopeId);
  if (scopeType === 'network') return { networkIds: [scopeId] };
  if (scopeType !== 'organisation') return {};
  const rows = await db
    .selectFrom('network_organisation')
    .select('network_id')
    .where('organisation_id', '=', scopeId)
    .execute();
  return { organisationIds: [scopeId], networkIds: rows.map((row) => row.network_id) };
}

async function findEntryObject(db: Db, entryId: string): Promise<PermissionObject> {
  const row = await db
    .selectFrom('entry')
    .select('organisation_id')
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  const organisation = { scopeType: 'organisation', scopeId: row.organisation_id } as const;
  return { ...(await findScopeObject(db, organisation)), entryIds: [entryId] };
}

/** The scope's name, or `not-found` when there is no such organisation, network or entry. */
export async function getScopeName(db: Db, { scopeType, scopeId }: InvitationScope): Promise<string> {
  if (scopeType === 'portal') return '';
  if (scopeType === 'entry') return getEntryTitle(db, scopeId);
  if (scopeType === 'group') throw new DomainError('not-found');
  const table = scopeType === 'category' ? 'forum_category' : scopeType;
  const row = await db.selectFrom(table).select('name').where('id', '=', scopeId).executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return row.name;
}

async function getEntryTitle(db: Db, entryId: string): Promise<string> {
  const row = await db
    .selectFrom('entry_revision')
    .select('title')
    .where('entry_id', '=', entryId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return row.title ?? '';
}

/** Live and asked-for memberships of the scope, those that wait first, then by name. */
export async function listScopeMemberships(db: Db, scope: Scope): Promise<MembershipRecord[]> {
  const rows = await selectRecords(db)
    .where('m.scope_type', '=', scope.scopeType)
    .where('m.scope_id', '=', scope.scopeId)
    .where('m.status', 'in', ['requested', 'approved'])
    .orderBy('m.status', 'desc')
    .orderBy('p.sort_key')
    .orderBy('m.id')
    .execute();
  return rows.map(toRecord);
}

/** The person's memberships, ended and refused ones too when they are asked for. */
export async function listPersonMemberships(
  db: Db,
  personId: string,
  statuses: readonly MembershipStatus[] = ['requested', 'approved'],
): Promise<MembershipRecord[]> {
  const rows = await selectRecords(db)
    .where('m.person_id', '=', personId)
    .where('m.status', 'in', statuses)
    .orderBy('m.id')
    .execute();
  return rows.map(toRecord);
}

export type NamedMembership = MembershipRecord & { scopeName: string };

/** The person's live and asked-for memberships with the names of what they are held in. */
export async function listNamedMemberships(db: Db, personId: string): Promise<readonly NamedMembership[]> {
  const records = await listPersonMemberships(db, personId);
  return Promise.all(
    records.map(async (record) => ({ ...record, scopeName: await getScopeName(db, record) })),
  );
}

export async function getMembership(db: Db, id: string): Promise<MembershipRecord> {
  const row = await selectRecords(db).where('m.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return toRecord(row);
}

export type NewMembership = Scope & {
  id: string;
  personId: string;
  role: Role;
  isSubstitute?: boolean;
  at: string;
} & ({ status: 'requested' } | { status: 'approved'; decidedBy: string | null });

/** Adds a live membership; `conflict` when the person has or awaits the same role in the scope. */
export async function insertMembership(db: Db, membership: NewMembership): Promise<void> {
  const { id, personId, scopeType, scopeId, role, at } = membership;
  const isApproved = membership.status === 'approved';
  try {
    await db
      .insertInto('membership')
      .values({
        id,
        person_id: personId,
        scope_type: scopeType,
        scope_id: scopeId,
        role,
        is_substitute: membership.isSubstitute ? 1 : 0,
        status: membership.status,
        requested_at: at,
        decided_at: isApproved ? at : null,
        decided_by: isApproved ? membership.decidedBy : null,
        ended_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

export type Decision = {
  from: MembershipStatus;
  to: Exclude<MembershipStatus, 'requested'>;
  at: string;
  by: string | null;
};

/** Moves a membership on; `conflict` when somebody else was first. */
export async function updateMembershipStatus(db: Db, id: string, decision: Decision): Promise<void> {
  const row = await db
    .updateTable('membership')
    .set({
      status: decision.to,
      decided_at: decision.at,
      decided_by: decision.by,
      ended_at: decision.to === 'ended' ? decision.at : null,
    })
    .where('id', '=', id)
    .where('status', '=', decision.from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Sends every approved membership of a person who wakes back to those who approve. */
export async function updateApprovedToRequested(db: Db, personId: string, at: string): Promise<string[]> {
  const rows = await db
    .updateTable('membership')
    .set({ status: 'requested', requested_at: at, decided_at: null, decided_by: null })
    .where('person_id', '=', personId)
    .where('status', '=', 'approved')
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The addresses of those who approve members of the scope: its contact people, or else its networks' coordinators. */
export async function listApproverAddresses(db: Db, scope: Scope): Promise<string[]> {
  const contacts = await listAddresses(db, 'contact', [scope.scopeId]);
  if (contacts.length > 0) return contacts;
  const { networkIds = [] } = await findScopeObject(db, scope);
  return networkIds.length > 0 ? listAddresses(db, 'coordinator', networkIds) : [];
}

async function listAddresses(db: Db, role: Role, scopeIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.e_mail')
    .distinct()
    .where('m.role', '=', role)
    .where('m.scope_id', 'in', scopeIds)
    .where('m.status', '=', 'approved')
    .where('p.state', '=', 'active')
    .execute();
  return rows.map((row) => row.e_mail);
}

function selectRecords(db: Db) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .selectAll('m')
    .select(['p.name as person_name', 'p.state as person_state']);
}

function toRecord(row: MembershipTable & { person_name: string; person_state: string }): MembershipRecord {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    personState: row.person_state,
    scopeType: row.scope_type,
    scopeId: row.scope_id,
    role: row.role,
    status: row.status,
    isSubstitute: row.is_substitute === 1,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
  };
}
