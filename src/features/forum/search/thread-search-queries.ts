import type { Db } from '#src/platform/app.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';

/** The visible words of a thread, and what tells them from those of before. */
export type ThreadWords = { posts: readonly { bodyHtml: string }[]; wordsVersion: string };

/** The ids of the threads in a fixed order, the next ones after `after`. */
export async function listThreadIds(
  db: Db,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('thread')
    .select('id')
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The threads that an event says something new of: itself, those of a category, the discussion of an entry. */
export async function listChangedThreadIds(
  db: Db,
  { subjectType, subjectId }: Pick<LoggedEvent, 'subjectType' | 'subjectId'>,
): Promise<readonly string[]> {
  if (subjectType === 'thread') return [subjectId];
  const column =
    subjectType === 'category' ? 'category_id' : subjectType === 'entry' ? 'entry_id' : undefined;
  if (column === undefined) return [];
  const rows = await db
    .selectFrom('thread')
    .select('id')
    .where(column, '=', subjectId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What readers may read of the thread. */
export async function findThreadWords(db: Db, threadId: string): Promise<ThreadWords> {
  const rows = await db
    .selectFrom('post')
    .select(['number', 'version', 'body_html as bodyHtml'])
    .where('thread_id', '=', threadId)
    .where('state', '=', 'visible')
    .orderBy('number')
    .execute();
  const edits = rows.reduce((sum, { version }) => sum + version, 0);
  return { posts: rows, wordsVersion: `${rows.length}-${rows.at(-1)?.number ?? 0}-${edits}` };
}
