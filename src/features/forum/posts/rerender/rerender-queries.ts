import type { Db } from '#src/platform/app.ts';

type Rendered = { id: string; md: string; html: string };

/** Posts whose HTML an older renderer made, by age. */
export async function listOutdatedPosts(
  db: Db,
  version: number,
  limit: number,
): Promise<readonly Rendered[]> {
  return db
    .selectFrom('post')
    .select(['id', 'body_md as md', 'body_html as html'])
    .where('renderer_version', '<', version)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Sets the HTML that the text has under this renderer, unless the text was written anew meanwhile. */
export async function updateRendered(
  db: Db,
  { id, md, html, version }: Rendered & { version: number },
): Promise<void> {
  await db
    .updateTable('post')
    .set({ body_html: html, renderer_version: version })
    .where('id', '=', id)
    .where('body_md', '=', md)
    .execute();
}
