import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { ModeratedPlace, Moderator } from './moderator.ts';

/** Everybody who is appointed now, by name. */
export async function listModerators(db: Db): Promise<readonly Moderator[]> {
  const rows = await db
    .selectFrom('moderator as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id', 'm.scope_type', 'm.scope_id', 'm.given_at', 'p.name'])
    .where('m.ended_at', 'is', null)
    .where('p.state', '=', 'active')
    .orderBy('p.sort_key')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.name,
    scopeType: row.scope_type,
    scopeId: row.scope_id,
    givenAt: row.given_at,
  }));
}

/** Active people who may moderate there: appointed, coordinators of the network – of any, where it is the whole portal's –, administrators. Whether they may read is asked of each. */
export async function listPossibleModeratorIds(
  db: Db,
  { categoryId, networkId, organisationId }: Place,
): Promise<readonly string[]> {
  const appointed = db
    .selectFrom('moderator as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.id')
    .where('m.ended_at', 'is', null)
    .where('p.state', '=', 'active')
    .where('m.scope_id', 'in', [categoryId, networkId ?? '', organisationId ?? '']);
  const held = db
    .selectFrom('membership as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select('p.id')
    .where('h.status', '=', 'approved')
    .where('p.state', '=', 'active')
    .where((eb) =>
      eb.or([
        eb('h.role', '=', 'admin'),
        eb.and([
          eb('h.role', '=', 'coordinator'),
          networkId === null ? eb('h.scope_type', '=', 'network') : eb('h.scope_id', '=', networkId),
        ]),
      ]),
    );
  const rows = await appointed.union(held).execute();
  return rows.map(({ id }) => id);
}

type Place = { categoryId: string; networkId: string | null; organisationId: string | null };

type NewModerator = ModeratedPlace & { id: string; personId: string; by: string | null; at: string };

/** Appoints; `conflict` when the person is appointed there. */
export async function insertModerator(trx: Db, moderator: NewModerator): Promise<void> {
  try {
    await trx
      .insertInto('moderator')
      .values({
        id: moderator.id,
        person_id: moderator.personId,
        scope_type: moderator.scopeType,
        scope_id: moderator.scopeId,
        given_by: moderator.by,
        given_at: moderator.at,
        ended_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

/** Ends an appointment; `conflict` when that has been done. */
export async function endModerator(trx: Db, id: string, at: string): Promise<void> {
  const row = await trx
    .updateTable('moderator')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Every network by name. */
export async function listNetworkPlaces(db: Db): Promise<readonly { id: string; name: string }[]> {
  return db.selectFrom('network').select(['id', 'name']).orderBy('sort_key').execute();
}

/** Every organisation that belongs to a network, by name, with its networks. */
export async function listOrganisationPlaces(
  db: Db,
): Promise<readonly { id: string; name: string; networkIds: readonly string[] }[]> {
  const rows = await db
    .selectFrom('network_organisation as n')
    .innerJoin('organisation as o', 'o.id', 'n.organisation_id')
    .select(['o.id', 'o.name', 'n.network_id'])
    .orderBy('o.sort_key')
    .orderBy('o.id')
    .execute();
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId].map(([id, of]) => ({
    id,
    name: of[0]?.name ?? '',
    networkIds: of.map((row) => row.network_id),
  }));
}
