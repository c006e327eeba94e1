import type { Db } from '#src/platform/app.ts';
import { findSeenTexts } from '#src/platform/files/file-text-queries.ts';

/** What was read in the files that are handed out, by the id of the file. */
export async function findFileTexts(
  db: Db,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('material_version')
    .select('id')
    .where('id', 'in', [...new Set(fileIds)])
    .where('state', '=', 'clean')
    .where((is) => is.or([is('reading', '<>', 'unreadable'), is('approved_at', 'is not', null)]))
    .execute();
  return findSeenTexts(
    db,
    rows.map(({ id }) => id),
  );
}
