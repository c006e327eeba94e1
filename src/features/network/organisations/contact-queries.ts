import type { Db } from '#src/platform/app.ts';
import type { MembershipRequest, NetworkMember, OrganisationContact } from '../networks/network.ts';
import type { OrganisationSummary } from './organisation.ts';

/** The names of the organisation's contact people, substitutes last. */
export async function listContacts(db: Db, organisationId: string): Promise<readonly OrganisationContact[]> {
  const rows = await selectContacts(db)
    .where('membership.scope_id', '=', organisationId)
    .orderBy('membership.is_substitute')
    .orderBy('person.sort_key')
    .execute();
  return rows.map((row) => ({ name: row.name, isSubstitute: row.is_substitute === 1 }));
}

/** The organisations with the number of contact people and substitutes that each has. */
export async function withContactCounts(
  db: Db,
  organisations: readonly OrganisationSummary[],
): Promise<readonly NetworkMember[]> {
  if (organisations.length === 0) return [];
  const rows = await selectContacts(db)
    .where(
      'membership.scope_id',
      'in',
      organisations.map(({ id }) => id),
    )
    .execute();
  const contactsOf = Map.groupBy(rows, ({ scope_id }) => scope_id);
  return organisations.map((organisation) => {
    const contacts = contactsOf.get(organisation.id) ?? [];
    const substitutes = contacts.filter(({ is_substitute }) => is_substitute === 1).length;
    return { ...organisation, contacts: contacts.length - substitutes, substitutes };
  });
}

/** The organisations of the networks that have no contact person, with the time since when they could have had one. */
export async function listVacancies(
  db: Db,
  networkIds: readonly string[],
): Promise<readonly { id: string; slug: string; name: string; since: string }[]> {
  if (networkIds.length === 0) return [];
  return db
    .selectFrom('network_organisation')
    .innerJoin('organisation', 'organisation.id', 'network_organisation.organisation_id')
    .select(['organisation.id', 'organisation.slug', 'organisation.name'])
    .select((is) => is.fn.min('network_organisation.joined_at').as('since'))
    .where('network_organisation.network_id', 'in', networkIds)
    .where((is) =>
      is.not(
        is.exists(
          selectContacts(db)
            .clearSelect()
            .select('membership.id')
            .where('membership.is_substitute', '=', 0)
            .whereRef('membership.scope_id', '=', is.ref('organisation.id')),
        ),
      ),
    )
    .groupBy(['organisation.id', 'organisation.slug', 'organisation.name'])
    .orderBy('since')
    .orderBy('organisation.id')
    .execute();
}

/** The networks that nobody coordinates, with the time since when. */
export async function listUncoordinated(
  db: Db,
): Promise<readonly { id: string; slug: string; name: string; since: string }[]> {
  return db
    .selectFrom('network')
    .select(['id', 'slug', 'name', 'created_at as since'])
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('membership')
            .innerJoin('person', 'person.id', 'membership.person_id')
            .select('membership.id')
            .where('membership.role', '=', 'coordinator')
            .where('membership.status', '=', 'approved')
            .where('person.state', '=', 'active')
            .whereRef('membership.scope_id', '=', 'network.id'),
        ),
      ),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Everybody who waits to be let into an organisation, the longest waiting first. */
export async function listRequests(db: Db): Promise<readonly MembershipRequest[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.scope_id')
    .select(['membership.scope_id', 'membership.requested_at', 'person.name as person'])
    .select(['organisation.slug', 'organisation.name as organisation'])
    .where('membership.scope_type', '=', 'organisation')
    .where('membership.status', '=', 'requested')
    .orderBy('membership.requested_at')
    .orderBy('membership.id')
    .execute();
  const ids = [...new Set(rows.map(({ scope_id }) => scope_id))];
  const [networksOf, manned] = await Promise.all([listNetworkIds(db, ids), listManned(db, ids)]);
  return rows.map((row) => ({
    organisationId: row.scope_id,
    networkIds: networksOf.get(row.scope_id)?.map(({ network_id }) => network_id) ?? [],
    slug: row.slug,
    organisation: row.organisation,
    person: row.person,
    since: row.requested_at,
    hasContact: manned.has(row.scope_id),
  }));
}

async function listNetworkIds(db: Db, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return new Map<string, { network_id: string }[]>();
  const rows = await db
    .selectFrom('network_organisation')
    .select(['organisation_id', 'network_id'])
    .where('organisation_id', 'in', organisationIds)
    .execute();
  return Map.groupBy(rows, ({ organisation_id }) => organisation_id);
}

async function listManned(db: Db, organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await selectContacts(db).where('membership.scope_id', 'in', organisationIds).execute();
  return new Set(rows.map(({ scope_id }) => scope_id));
}

/** Approved contact people whose account is awake. */
function selectContacts(db: Db) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.scope_id', 'membership.is_substitute', 'person.name'])
    .where('membership.scope_type', '=', 'organisation')
    .where('membership.role', '=', 'contact')
    .where('membership.status', '=', 'approved')
    .where('person.state', '=', 'active');
}
