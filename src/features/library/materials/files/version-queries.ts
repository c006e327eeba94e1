import type { Selectable } from 'kysely';
import type { MaterialReading, MaterialVersionState, MaterialVersionTable } from '#db/tables/materials.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { MaterialVersion } from './material-version.ts';

export async function insertLineage(trx: Db, id: string, entryId: string, at: string): Promise<void> {
  await trx.insertInto('material_lineage').values({ id, entry_id: entryId, created_at: at }).execute();
}

export async function findLineage(db: Db, id: string): Promise<{ id: string; entryId: string } | undefined> {
  return db
    .selectFrom('material_lineage')
    .select(['id', 'entry_id as entryId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type NewVersion = {
  /** Of the stored file. */
  id: string;
  lineageId: string;
  state: MaterialVersionState;
  reading: MaterialReading;
  uploadedBy: string | null;
  at: string;
  scannedAt: string | null;
};

/** Adds the next version of the material; `conflict` when another was uploaded in the same moment. */
export async function insertVersion(trx: Db, version: NewVersion): Promise<void> {
  const { id, lineageId, state, reading, uploadedBy, at, scannedAt } = version;
  const number = (await findLastNumber(trx, lineageId)) + 1;
  const row = { id, lineage_id: lineageId, number, state, reading, uploaded_by: uploadedBy };
  const times = { uploaded_at: at, scanned_at: scannedAt, approved_by: null, approved_at: null };
  try {
    await trx
      .insertInto('material_version')
      .values({ ...row, ...times })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'entry' }, { cause: error });
    throw error;
  }
}

async function findLastNumber(trx: Db, lineageId: string): Promise<number> {
  const row = await trx
    .selectFrom('material_version')
    .select((e) => e.fn.max('number').as('number'))
    .where('lineage_id', '=', lineageId)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

const versions = (db: Db) =>
  db
    .selectFrom('material_version')
    .innerJoin('material_lineage', 'material_lineage.id', 'material_version.lineage_id')
    .innerJoin('file', 'file.id', 'material_version.id')
    .selectAll('material_version')
    .select(['material_lineage.entry_id', 'file.sha256', 'file.mime', 'file.size_bytes', 'file.file_name']);

/** The versions with these ids, by id. */
export async function findVersions(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MaterialVersion>> {
  if (ids.length === 0) return new Map();
  const rows = await versions(db)
    .where('material_version.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, toVersion(row)]));
}

export async function getVersion(db: Db, id: string): Promise<MaterialVersion> {
  const version = (await findVersions(db, [id])).get(id);
  if (!version) throw new DomainError('not-found');
  return version;
}

/** The versions of a material, the newest first. */
export async function listVersions(db: Db, lineageId: string): Promise<readonly MaterialVersion[]> {
  const rows = await versions(db)
    .where('material_version.lineage_id', '=', lineageId)
    .orderBy('material_version.number', 'desc')
    .execute();
  return rows.map(toVersion);
}

/** Every version in the state, the oldest first. */
export async function listVersionsIn(
  db: Db,
  state: MaterialVersionState,
): Promise<readonly MaterialVersion[]> {
  const rows = await versions(db)
    .where('material_version.state', '=', state)
    .orderBy('material_version.id')
    .execute();
  return rows.map(toVersion);
}

export async function countVersionsIn(db: Db, state: MaterialVersionState): Promise<number> {
  const { count } = await db
    .selectFrom('material_version')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Lets the version out of quarantine, or stops it for good; nothing when somebody did already. */
export async function updateScanned(
  trx: Db,
  id: string,
  state: 'clean' | 'refused',
  at: string,
): Promise<boolean> {
  const row = await trx
    .updateTable('material_version')
    .set({ state, scanned_at: at })
    .where('id', '=', id)
    .where('state', '=', 'quarantined')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes who looked at a file that no machine could read; `conflict` when somebody has. */
export async function updateApproved(
  trx: Db,
  id: string,
  personId: string | null,
  at: string,
): Promise<void> {
  const row = await trx
    .updateTable('material_version')
    .set({ approved_by: personId, approved_at: at })
    .where('id', '=', id)
    .where('reading', '=', 'unreadable')
    .where('approved_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
}

type Named = Pick<MaterialVersion, 'id' | 'entryId'>;

/** Whether a published text of its entry, today's or an earlier one, has shown the version: none whose materials wait for a day, with `open` none that kept them within the network. */
export async function wasPublished(
  db: Db,
  { id, entryId }: Named,
  { open }: { open: boolean },
): Promise<boolean> {
  let query = db
    .selectFrom('entry_material')
    .innerJoin('entry_revision', 'entry_revision.id', 'entry_material.revision_id')
    .select('entry_revision.id')
    .where('entry_material.file', '=', id)
    .where('entry_revision.entry_id', '=', entryId)
    .where('entry_revision.state', 'in', ['published', 'superseded'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('field_embargo')
            .select('field_embargo.field')
            .whereRef('field_embargo.revision_id', '=', 'entry_revision.id')
            .where('field_embargo.field', '=', 'materials')
            .where('field_embargo.lifted_at', 'is', null),
        ),
      ),
    );
  if (open) {
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('field_state')
            .select('field_state.field')
            .whereRef('field_state.revision_id', '=', 'entry_revision.id')
            .where('field_state.field', '=', 'materials')
            .where('field_state.state', '=', 'network-only'),
        ),
      ),
    );
  }
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** Versions from before the moment that no text names, draft or published. */
export async function listUnnamed(db: Db, before: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('material_version')
    .select('id')
    .where('uploaded_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entry_material')
            .select('entry_material.file')
            .whereRef('entry_material.file', '=', 'material_version.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of the versions that some text names, a draft or a published one. */
export async function findNamed(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('entry_material')
    .select('file')
    .distinct()
    .where('file', 'in', ids)
    .execute();
  return new Set(rows.flatMap(({ file }) => file ?? []));
}

/** Takes a version away, and its material when it was the last one. */
export async function deleteVersion(trx: Db, id: string): Promise<void> {
  const gone = await trx
    .deleteFrom('material_version')
    .where('id', '=', id)
    .returning('lineage_id')
    .executeTakeFirst();
  if (!gone || (await findLastNumber(trx, gone.lineage_id)) > 0) return;
  await trx.deleteFrom('material_lineage').where('id', '=', gone.lineage_id).execute();
}

type Row = Selectable<MaterialVersionTable> & {
  entry_id: string;
  sha256: string;
  mime: string;
  size_bytes: number;
  file_name: string;
};

function toVersion(row: Row): MaterialVersion {
  return {
    id: row.id,
    lineageId: row.lineage_id,
    entryId: row.entry_id,
    number: row.number,
    state: row.state,
    reading: row.reading,
    isApproved: row.approved_at !== null,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    sha256: row.sha256,
    mime: row.mime,
    sizeBytes: row.size_bytes,
    fileName: row.file_name,
  };
}
