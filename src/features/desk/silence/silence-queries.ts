import { sql } from 'kysely';
import type { OrganisationContactTable } from '#db/tables/desk.ts';
import type { Db } from '#src/platform/app.ts';
import type { Contact, HeardOf, Sign, SignKind } from './silence.ts';
import { newestSign } from './silence-rules.ts';

/** The organisations of the network, with the last that was heard of each and when somebody last spoke with it. */
export async function listHeardOf(db: Db, networkId: string): Promise<readonly HeardOf[]> {
  const rows = await db
    .selectFrom('network_organisation as n')
    .innerJoin('organisation as o', 'o.id', 'n.organisation_id')
    .select(['o.id', 'o.slug', 'o.name', 'o.function_email', 'o.switchboard', 'n.joined_at'])
    .where('n.network_id', '=', networkId)
    .where('o.is_source', '=', 0)
    .orderBy('o.sort_key')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [signs, contacts] = await Promise.all([listSigns(db, ids), listContacts(db, networkId, ids)]);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    functionEmail: row.function_email,
    switchboard: row.switchboard,
    joinedAt: row.joined_at,
    sign: newestSign(signs.get(row.id) ?? []),
    contact: contacts.get(row.id)?.[0],
  }));
}

/** Signs of life of each organisation: what its people did, never who. */
async function listSigns(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Sign[]>> {
  if (ids.length === 0) return new Map();
  const latest = (column: string) => sql<string | null>`max(${sql.ref(column)})`.as('at');
  const parts: readonly [SignKind, Promise<readonly { id: string | null; at: string | null }[]>][] = [
    [
      'sign-in',
      db
        .selectFrom('membership as m')
        .innerJoin('session as s', 's.person_id', 'm.person_id')
        .select(['m.scope_id as id', latest('s.created_at')])
        .where('m.scope_type', '=', 'organisation')
        .where('m.status', '=', 'approved')
        .where('m.scope_id', 'in', ids)
        .groupBy('m.scope_id')
        .execute(),
    ],
    [
      'post',
      db
        .selectFrom('post')
        .select(['author_organisation_id as id', latest('created_at')])
        .where('is_for_unnamed', '=', 0)
        .where('author_organisation_id', 'in', ids)
        .groupBy('author_organisation_id')
        .execute(),
    ],
    [
      'entry',
      db
        .selectFrom('entry_revision as r')
        .innerJoin('entry as e', 'e.id', 'r.entry_id')
        .select(['e.organisation_id as id', latest('r.created_at')])
        .where('e.organisation_id', 'in', ids)
        .groupBy('e.organisation_id')
        .execute(),
    ],
    [
      'meeting',
      db
        .selectFrom('meeting_registration')
        .select(['organisation_id as id', latest('created_at')])
        .where('organisation_id', 'in', ids)
        .groupBy('organisation_id')
        .execute(),
    ],
    [
      'answer',
      db
        .selectFrom('situation_response')
        .select(['organisation_id as id', latest('changed_at')])
        .where('organisation_id', 'in', ids)
        .groupBy('organisation_id')
        .execute(),
    ],
  ];
  const found = await Promise.all(
    parts.map(async ([kind, rows]) =>
      (await rows).flatMap(({ id, at }) => (id !== null && at !== null ? [{ id, kind, at }] : [])),
    ),
  );
  return Map.groupBy(found.flat(), ({ id }) => id);
}

/** When somebody spoke with each organisation for the network, the latest first. */
export async function listContacts(
  db: Db,
  networkId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_contact')
    .select(['organisation_id', 'contacted_on as on', 'way', 'note'])
    .where('network_id', '=', networkId)
    .where('organisation_id', 'in', ids)
    .orderBy('contacted_on', 'desc')
    .orderBy('noted_at', 'desc')
    .execute();
  const byOrganisation = Map.groupBy(rows, ({ organisation_id }) => organisation_id);
  return new Map(
    [...byOrganisation].map(([id, list]) => [id, list.map(({ on, way, note }) => ({ on, way, note }))]),
  );
}

/** Writes that somebody has spoken with an organisation. */
export async function insertContact(db: Db, row: OrganisationContactTable): Promise<void> {
  await db.insertInto('organisation_contact').values(row).execute();
}

/** Forgets what was noted before the moment. */
export async function deleteContactsBefore(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('organisation_contact')
    .where('noted_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
