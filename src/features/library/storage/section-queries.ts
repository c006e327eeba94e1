import type { Db } from '#src/platform/app.ts';

export type StoredSection = { revisionId: string; section: string; markdown: string };

/** Long texts that an older renderer made HTML of. */
export async function listOutdatedSections(
  db: Db,
  version: number,
  limit: number,
): Promise<readonly StoredSection[]> {
  return db
    .selectFrom('entry_section')
    .select(['revision_id as revisionId', 'section', 'body_md as markdown'])
    .where('renderer_version', '<', version)
    .orderBy('revision_id')
    .orderBy('section')
    .limit(limit)
    .execute();
}

/** Sets the HTML that the text has under this renderer, unless the text was written anew meanwhile. */
export async function updateSectionHtml(
  trx: Db,
  { revisionId, section, markdown, html }: StoredSection & { html: string },
  version: number,
): Promise<void> {
  await trx
    .updateTable('entry_section')
    .set({ body_html: html, renderer_version: version })
    .where('revision_id', '=', revisionId)
    .where('section', '=', section)
    .where('body_md', '=', markdown)
    .execute();
}
