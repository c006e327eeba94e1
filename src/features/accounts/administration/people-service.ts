import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { findLatestRecord } from '#src/platform/audit/audit-queries.ts';
import { listNamedMemberships, type NamedMembership } from '../memberships/membership-queries.ts';
import { getPerson, type PersonRecord } from '../people/person-queries.ts';
import { sessionsOf } from '../sessions.ts';
import {
  isSuspensionReason,
  type ListedState,
  listedStates,
  type SuspensionReason,
} from './administration-input.ts';
import {
  type ListedPerson,
  type ListedRole,
  listPeople,
  listRolesOf,
  type PersonFilter,
} from './person-list-queries.ts';

const pageSize = 50;

export type PersonWithRoles = ListedPerson & { roles: readonly ListedRole[] };
export type PeopleList = {
  people: readonly PersonWithRoles[];
  words: string;
  state: ListedState | undefined;
  /** The id that the next page comes after. */
  nextAfter: string | undefined;
  isFirstPage: boolean;
};

/** A page of everybody who has an account, for the choices in the address (`sok`, `lage`, `efter`). */
export async function browsePeople(
  app: Pick<App, 'db'>,
  actor: Actor,
  query: URLSearchParams,
): Promise<PeopleList> {
  requirePermission(actor, 'portal.operate');
  const words = (query.get('sok') ?? '').trim().slice(0, 100);
  const state = listedStates.find((one) => one === query.get('lage'));
  const after = query.get('efter') ?? undefined;
  const found = await listWithRoles(app, { words, state }, { after, limit: pageSize + 1 });
  const people = found.slice(0, pageSize);
  return {
    people,
    words,
    state,
    nextAfter: found.length > pageSize ? people.at(-1)?.id : undefined,
    isFirstPage: after === undefined,
  };
}

/** Everybody whose name or address holds the words, read page by page. */
export async function* eachPerson(
  app: Pick<App, 'db'>,
  actor: Actor,
  words = '',
): AsyncGenerator<PersonWithRoles> {
  requirePermission(actor, 'portal.operate');
  let after: string | undefined;
  do {
    const people = await listWithRoles(app, { words, state: undefined }, { after, limit: pageSize });
    yield* people;
    after = people.length === pageSize ? people.at(-1)?.id : undefined;
  } while (after !== undefined);
}

async function listWithRoles(
  { db }: Pick<App, 'db'>,
  filter: PersonFilter,
  page: { after: string | undefined; limit: number },
): Promise<PersonWithRoles[]> {
  const people = await listPeople(db, filter, page);
  const ids = people.map(({ id }) => id);
  const rolesOf = Map.groupBy(await listRolesOf(db, ids), ({ personId }) => personId);
  return people.map((person) => ({ ...person, roles: rolesOf.get(person.id) ?? [] }));
}

export type AdministeredPerson = PersonRecord & {
  memberships: readonly NamedMembership[];
  sessions: number;
  lastUsedAt: string | undefined;
  /** When and why the account was closed, while it is. */
  suspension: { at: string; reason: SuspensionReason } | undefined;
  isAdmin: boolean;
  /** Nobody closes the own account or takes the own administrator's role: somebody must be left. */
  isSelf: boolean;
};

/** One person with roles, live sessions and the latest closing, for an administrator. */
export async function openPerson(
  app: Pick<App, 'db' | 'clock' | 'activity' | 'config'>,
  actor: Actor,
  id: string,
): Promise<AdministeredPerson> {
  requirePermission(actor, 'portal.operate');
  const person = await getPerson(app.db, id);
  const memberships = await listNamedMemberships(app.db, id);
  const sessions = await sessionsOf(app).list(id);
  return {
    ...person,
    memberships,
    sessions: sessions.length,
    lastUsedAt: sessions[0]?.lastUsedAt,
    suspension: person.state === 'suspended' ? await findSuspension(app, id) : undefined,
    isAdmin: memberships.some(({ role, status }) => role === 'admin' && status === 'approved'),
    isSelf: actor.kind === 'person' && actor.personId === id,
  };
}

async function findSuspension({ db }: Pick<App, 'db'>, id: string) {
  const record = await findLatestRecord(db, { action: 'person.suspended', type: 'person', id });
  const reason = record?.data['reason'];
  return record && isSuspensionReason(reason) ? { at: record.at, reason } : undefined;
}
