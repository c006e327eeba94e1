import type { Db } from '#src/platform/app.ts';
import type { OrganisationName } from '../entry/entry.ts';
import { findOrganisationNamesById } from '../storage/reference-queries.ts';
import type { Adoption, Way } from './adoption.ts';

type Declared = {
  id: string;
  originalId: string;
  organisationId: string;
  way: Way;
  by: string | null;
  at: string;
};

/** Writes how the organisation uses the entry; its word of today takes the place of an earlier one. Returns the row's id. */
export async function upsertAdoption(trx: Db, declared: Declared): Promise<string> {
  const { way, by, at } = declared;
  const row = await insertRow(trx, declared)
    .onConflict((on) =>
      on
        .columns(['original_id', 'organisation_id'])
        .doUpdateSet({ way, declared_by: by, declared_at: at, ended_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** As `upsertAdoption`, for what follows from a published page: what the organisation has said itself stays. Returns whether it was written. */
export async function insertAdoptionOnce(trx: Db, declared: Declared): Promise<boolean> {
  const row = await insertRow(trx, declared)
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function insertRow(trx: Db, { id, originalId, organisationId, way, by, at }: Declared) {
  return trx.insertInto('adoption').values({
    id,
    original_id: originalId,
    organisation_id: organisationId,
    way,
    declared_by: by,
    declared_at: at,
    ended_at: null,
  });
}

/** The organisation no longer says that it uses the entry. Returns whether it did. */
export async function endAdoption(
  trx: Db,
  use: { originalId: string; organisationId: string; at: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('adoption')
    .set({ ended_at: use.at })
    .where('original_id', '=', use.originalId)
    .where('organisation_id', '=', use.organisationId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The organisation's word about the entry, when it stands. */
export async function findAdoption(
  db: Db,
  originalId: string,
  organisationId: string,
): Promise<Adoption | undefined> {
  return db
    .selectFrom('adoption')
    .select(['id', 'way', 'declared_at as declaredAt'])
    .where('original_id', '=', originalId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Those who use the entry without a page of their own, in Swedish order. */
export async function listUsers(
  db: Db,
  originalId: string,
  way: 'as-is' | 'trying',
): Promise<readonly OrganisationName[]> {
  const rows = await db
    .selectFrom('adoption')
    .innerJoin('organisation', 'organisation.id', 'adoption.organisation_id')
    .select('organisation.id')
    .where('adoption.original_id', '=', originalId)
    .where('adoption.way', '=', way)
    .where('adoption.ended_at', 'is', null)
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
  const names = await findOrganisationNamesById(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => names.get(id) ?? []);
}

/** Other organisations that use each entry: as it is, or with a published page of their own. */
export async function countUsers(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (entryIds.length === 0) return new Map();
  const asIs = db
    .selectFrom('adoption')
    .innerJoin('entry as original', 'original.id', 'adoption.original_id')
    .select(['adoption.original_id as entryId', 'adoption.organisation_id as organisationId'])
    .where('adoption.original_id', 'in', [...entryIds])
    .where('adoption.way', '=', 'as-is')
    .where('adoption.ended_at', 'is', null)
    .whereRef('adoption.organisation_id', '<>', 'original.organisation_id');
  const withOwnPage = db
    .selectFrom('entry_card')
    .innerJoin('entry as original', 'original.id', 'entry_card.variant_of_id')
    .select(['original.id as entryId', 'entry_card.organisation_id as organisationId'])
    .where('entry_card.variant_of_id', 'in', [...entryIds])
    .whereRef('entry_card.organisation_id', '<>', 'original.organisation_id');
  const rows = await asIs.union(withOwnPage).execute();
  const groups = Map.groupBy(rows, ({ entryId }) => entryId);
  return new Map([...groups].map(([id, users]) => [id, users.map((user) => user.organisationId)]));
}
