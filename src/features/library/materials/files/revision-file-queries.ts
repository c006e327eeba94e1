import type { Db } from '#src/platform/app.ts';
import type { EntryFile } from './material-version.ts';

/** The uploaded files that a revision names, by their ids. */
export async function findRevisionFiles(db: Db, revisionId: string): Promise<ReadonlyMap<string, EntryFile>> {
  const rows = await db
    .selectFrom('entry_material')
    .innerJoin('material_version', 'material_version.id', 'entry_material.file')
    .innerJoin('file', 'file.id', 'material_version.id')
    .select([
      'material_version.id',
      'material_version.lineage_id as lineageId',
      'material_version.number',
      'file.mime',
      'file.size_bytes as sizeBytes',
      'file.file_name as fileName',
    ])
    .where('entry_material.revision_id', '=', revisionId)
    .execute();
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}
