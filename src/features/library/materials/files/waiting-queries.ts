import type { Db } from '#src/platform/app.ts';
import type { ActingScope } from '../../entry/scope-rules.ts';
import { organisationIdsIn } from '../../publishing/publishing-queries.ts';

export type WaitingFile = {
  slug: string;
  organisationId: string;
  /** As the text calls the material. */
  title: string;
  uploadedBy: string | null;
  since: string;
};

/** Files of the organisations in the scope that a draft or a published text names and that wait for somebody, the oldest first; each once. */
export async function listNamedIn(
  db: Db,
  standing: 'unapproved' | 'refused',
  scope: ActingScope,
): Promise<readonly WaitingFile[]> {
  let query = db
    .selectFrom('material_version')
    .innerJoin('entry_material', 'entry_material.file', 'material_version.id')
    .innerJoin('entry_revision', 'entry_revision.id', 'entry_material.revision_id')
    .innerJoin('entry', 'entry.id', 'entry_revision.entry_id')
    .where('entry_revision.state', 'in', ['draft', 'in-review', 'published'])
    .where('entry.organisation_id', 'in', organisationIdsIn(db, scope))
    .where('material_version.state', '=', standing === 'refused' ? 'refused' : 'clean');
  if (standing === 'unapproved') {
    query = query
      .where('material_version.reading', '=', 'unreadable')
      .where('material_version.approved_at', 'is', null);
  }
  return query
    .select(({ fn }) => [
      'entry.slug',
      'entry.organisation_id as organisationId',
      fn.min('entry_material.title').as('title'),
      'material_version.uploaded_by as uploadedBy',
      'material_version.uploaded_at as since',
    ])
    .groupBy([
      'material_version.id',
      'entry.slug',
      'entry.organisation_id',
      'material_version.uploaded_by',
      'material_version.uploaded_at',
    ])
    .orderBy('material_version.uploaded_at')
    .execute();
}
