import type { Db } from '../app.ts';
import type { DocumentPlace, DocumentText } from '../documents/document.ts';

/** What one sees when one opens a file; comments, hidden sheets and properties are not searched. */
const seen: readonly DocumentPlace[] = ['text', 'notes'];
/** A long handbook, in characters; what stands after it is not searched. */
const longestText = 300_000;

export async function insertFileTexts(
  trx: Db,
  fileId: string,
  texts: readonly DocumentText[],
): Promise<void> {
  if (texts.length === 0) return;
  const rows = texts.map(({ place, text }) => ({ file_id: fileId, place, text }));
  await trx.insertInto('file_text').values(rows).execute();
}

/** What was read in the file, place by place. */
export async function listFileTexts(
  db: Db,
  fileId: string,
): Promise<readonly { place: string; text: string }[]> {
  return db
    .selectFrom('file_text')
    .select(['place', 'text'])
    .where('file_id', '=', fileId)
    .orderBy('place')
    .execute();
}

/** What the search may know of the files, by id; which of them readers are handed is the caller's to say. */
export async function findSeenTexts(
  db: Db,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('file_text')
    .select(['file_id as id', 'text'])
    .where('file_id', 'in', [...new Set(fileIds)])
    .where('place', 'in', seen)
    .orderBy('place', 'desc')
    .execute();
  const texts = Map.groupBy(rows, ({ id }) => id);
  return new Map([...texts].map(([id, some]) => [id, textOf(some)]));
}

const textOf = (rows: readonly { text: string }[]) =>
  rows
    .map(({ text }) => text)
    .join('\n')
    .slice(0, longestText);
