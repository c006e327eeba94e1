import type { Db } from '#src/platform/app.ts';
import type { DocumentPlace } from '#src/platform/documents/document.ts';

/** What one sees when one opens the file; comments, hidden sheets and properties are not searched. */
const seen: readonly DocumentPlace[] = ['text', 'notes'];
/** A long handbook; what stands after it is not searched. */
const longestText = 300_000;

/** What was read in the files that are handed out, by the id of the file. */
export async function findFileTexts(
  db: Db,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('material_text')
    .innerJoin('material_version', 'material_version.id', 'material_text.version_id')
    .select(['material_text.version_id as id', 'material_text.text'])
    .where('material_text.version_id', 'in', [...new Set(fileIds)])
    .where('material_text.place', 'in', seen)
    .where('material_version.state', '=', 'clean')
    .where((is) =>
      is.or([
        is('material_version.reading', '<>', 'unreadable'),
        is('material_version.approved_at', 'is not', null),
      ]),
    )
    .orderBy('material_text.place', 'desc')
    .execute();
  const texts = Map.groupBy(rows, ({ id }) => id);
  return new Map([...texts].map(([id, some]) => [id, textOf(some)]));
}

const textOf = (rows: readonly { text: string }[]) =>
  rows
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longestText);
