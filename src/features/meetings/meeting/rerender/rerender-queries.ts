import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import type { Db } from '#src/platform/app.ts';

type Invitation = { id: string; md: string };

/** Meetings whose HTML an older renderer made. */
export async function listOutdated(db: Db, version: number): Promise<readonly Invitation[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'invitation_md as md'])
    .where('renderer_version', '<', version)
    .orderBy('id')
    .execute();
}

/** Sets the HTML that the text has under this renderer, unless the text was written anew meanwhile. */
export async function updateRendered(db: Db, { id, md }: Invitation): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ invitation_html: renderMarkdown(md), renderer_version: rendererVersion })
    .where('id', '=', id)
    .where('invitation_md', '=', md)
    .execute();
}
