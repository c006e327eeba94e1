import type { ThreadTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Thread } from '../../threads/thread.ts';
import { type ThreadTag, tagKey } from '../tag-rules.ts';

/** Keeps what the thread was called, what it was and what it was about, before that is changed. */
export async function insertFormerHeading(
  trx: Db,
  { title, kind, version, id: threadId }: Pick<Thread, 'id' | 'title' | 'kind' | 'version'>,
  change: { id: string; tags: readonly ThreadTag[]; by: string | null; at: string },
): Promise<void> {
  const tags = change.tags.map(tagKey).join('\n');
  await trx
    .insertInto('thread_revision')
    .values({
      id: change.id,
      thread_id: threadId,
      version,
      title,
      kind,
      tags,
      changed_by: change.by,
      changed_at: change.at,
    })
    .execute();
}

type Renamed = Pick<ThreadTable, 'id' | 'title' | 'kind' | 'slug'> & { version: number };

/** What the thread is called and what it is; `conflict` when it was changed meanwhile. */
export async function updateHeading(trx: Db, { id, version, title, kind, slug }: Renamed): Promise<void> {
  const row = await trx
    .updateTable('thread')
    .set({ title, kind, slug, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** What a thread was called until somebody changed it; the title is empty where a moderator has taken it away. */
export type FormerHeading = {
  title: string;
  kind: string;
  /** `vocabulary:value` */
  tags: readonly string[];
  changedBy: string | null;
  changedAt: string;
};

/** What the thread was called before, the first first. */
export async function listFormerHeadings(db: Db, threadId: string): Promise<readonly FormerHeading[]> {
  const rows = await db
    .selectFrom('thread_revision')
    .select(['title', 'kind', 'tags', 'changed_by', 'changed_at'])
    .where('thread_id', '=', threadId)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    title: row.title,
    kind: row.kind,
    tags: row.tags === '' ? [] : row.tags.split('\n'),
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

/** Takes away what the thread was called before; that it was called something else stays. */
export async function blankHeadings(trx: Db, threadId: string): Promise<void> {
  await trx.updateTable('thread_revision').set({ title: '' }).where('thread_id', '=', threadId).execute();
}
