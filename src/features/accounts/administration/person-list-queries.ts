import { sql } from 'kysely';
import type { PersonState } from '#db/tables/accounts.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';

/** A row of the administrators' list. */
export type ListedPerson = { id: string; name: string; eMail: string; state: PersonState };
/** A role in the list, and the name of what it is held in. */
export type ListedRole = { personId: string; role: Role; scopeName: string | null };
export type PersonFilter = { words: string; state: PersonState | undefined };

/** People by name whose name or address holds the words, after the person with this id, at most `limit`. */
export async function listPeople(
  db: Db,
  { words, state }: PersonFilter,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<readonly ListedPerson[]> {
  let query = db
    .selectFrom('person')
    .select(['id', 'name', 'e_mail', 'state'])
    .where('state', '!=', 'erased')
    .where((is) => is.or([is('sort_key', 'like', `%${sortKey(words)}%`), hasAddress(words)]));
  if (state) query = query.where('state', '=', state);
  const last = after && (await findPlace(db, after));
  if (last) {
    query = query.where((is) =>
      is.or([
        is('sort_key', '>', last.sort_key),
        is.and([is('sort_key', '=', last.sort_key), is('id', '>', last.id)]),
      ]),
    );
  }
  const rows = await query.orderBy('sort_key').orderBy('id').limit(limit).execute();
  return rows.map(({ e_mail, ...row }) => ({ ...row, eMail: e_mail }));
}

function hasAddress(words: string) {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${sql.ref('person.e_mail')} like ${pattern} escape '\\'`;
}

function findPlace(db: Db, id: string) {
  return db.selectFrom('person').select(['sort_key', 'id']).where('id', '=', id).executeTakeFirst();
}

/** The approved roles of these people and where each is held; the portal has no name. */
export async function listRolesOf(db: Db, personIds: readonly string[]): Promise<readonly ListedRole[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('membership as m')
    .leftJoin('organisation as o', 'o.id', 'm.scope_id')
    .leftJoin('network as n', 'n.id', 'm.scope_id')
    .select(['m.person_id', 'm.role', 'o.name as organisation', 'n.name as network'])
    .where('m.person_id', 'in', personIds)
    .where('m.status', '=', 'approved')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role,
    scopeName: row.organisation ?? row.network,
  }));
}
