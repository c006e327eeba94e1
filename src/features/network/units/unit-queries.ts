import type { Selectable } from 'kysely';
import type { NetworkTables } from '#db/tables/network.ts';
import { numberedSlug } from '#src/lib/slug.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Alias, Unit } from '../organisations/organisation.ts';

export type NewUnit = {
  id: string;
  organisationId: string;
  parentId: string | null;
  slug: string;
  name: string;
  aliases: readonly (Alias & { id: string })[];
};

/** The organisation's units as a tree, each level in Swedish order. */
export async function listUnits(db: Db, organisationId: string): Promise<readonly Unit[]> {
  const [units, aliases] = await Promise.all([
    db
      .selectFrom('unit')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('sort_key')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('unit_alias')
      .innerJoin('unit', 'unit.id', 'unit_alias.unit_id')
      .selectAll('unit_alias')
      .where('unit.organisation_id', '=', organisationId)
      .orderBy('unit_alias.id')
      .execute(),
  ]);
  const aliasesOf = Map.groupBy(aliases, ({ unit_id }) => unit_id);
  const childrenOf = Map.groupBy(units, ({ parent_id }) => parent_id);
  const toUnit = (row: Selectable<NetworkTables['unit']>): Unit => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    aliases: (aliasesOf.get(row.id) ?? []).map(toAlias),
    units: (childrenOf.get(row.id) ?? []).map(toUnit),
  });
  return (childrenOf.get(null) ?? []).map(toUnit);
}

/** The unit of the organisation that bears or bore the name, whatever the case; aliases count. */
export async function findUnitByName(
  db: Db,
  organisationId: string,
  name: string,
): Promise<{ id: string; name: string } | undefined> {
  const key = sortKey(name);
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit_alias', 'unit_alias.unit_id', 'unit.id')
    .select(['unit.id', 'unit.name', 'unit.sort_key', 'unit_alias.name as alias'])
    .where('unit.organisation_id', '=', organisationId)
    .execute();
  const match = rows.find((row) => row.sort_key === key || (row.alias && sortKey(row.alias) === key));
  return match && { id: match.id, name: match.name };
}

/** Writes the unit and its other names; a taken slug is numbered on. */
export async function insertUnit(trx: Db, unit: NewUnit): Promise<void> {
  for (let n = 1; n <= 1000; n += 1) {
    const row = await trx
      .insertInto('unit')
      .values({
        id: unit.id,
        organisation_id: unit.organisationId,
        parent_id: unit.parentId,
        slug: numberedSlug(unit.slug, n),
        name: unit.name,
        sort_key: sortKey(unit.name),
        valid_from: null,
        valid_until: null,
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (row) return insertUnitAliases(trx, unit);
  }
  throw new DomainError('conflict', { field: 'name' });
}

/** Marks the unit as ended; the name stays, so that older entries can show it. */
export async function endUnit(
  trx: Db,
  unit: { id: string; organisationId: string; validUntil: string },
): Promise<void> {
  const row = await trx
    .updateTable('unit')
    .set({ valid_until: unit.validUntil })
    .where('id', '=', unit.id)
    .where('organisation_id', '=', unit.organisationId)
    .where('valid_until', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'unit' });
}

async function insertUnitAliases(trx: Db, unit: NewUnit): Promise<void> {
  if (unit.aliases.length === 0) return;
  await trx
    .insertInto('unit_alias')
    .values(
      unit.aliases.map(({ id, name, validFrom, validUntil }) => ({
        id,
        unit_id: unit.id,
        name,
        valid_from: validFrom,
        valid_until: validUntil,
      })),
    )
    .execute();
}

function toAlias(row: { name: string; valid_from: string | null; valid_until: string | null }): Alias {
  return { name: row.name, validFrom: row.valid_from, validUntil: row.valid_until };
}
