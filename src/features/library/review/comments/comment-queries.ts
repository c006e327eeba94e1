import type { Db } from '#src/platform/app.ts';
import type { CommentKind } from '../review-input.ts';

export type Comment = {
  id: string;
  entryId: string;
  kind: CommentKind;
  parentId: string | null;
  field: string | null;
  authorId: string | null;
  /** Who writes, as the others see it; nothing when the account is gone. */
  author: string | null;
  body: string;
  createdAt: string;
  closedAt: string | null;
};

type NewComment = {
  id: string;
  entryId: string;
  kind: CommentKind;
  parentId?: string | null;
  field?: string | null;
  authorId: string;
  body: string;
  at: string;
};

export async function insertComment(trx: Db, comment: NewComment): Promise<void> {
  await trx
    .insertInto('entry_comment')
    .values({
      id: comment.id,
      entry_id: comment.entryId,
      kind: comment.kind,
      parent_id: comment.parentId ?? null,
      field: comment.field ?? null,
      author_id: comment.authorId,
      body: comment.body,
      created_at: comment.at,
      closed_at: null,
      closed_by: null,
    })
    .execute();
}

const mostComments = 500;

/** Everything that was said of the kind about the entry, oldest first. */
export async function listComments(db: Db, entryId: string, kind: CommentKind): Promise<readonly Comment[]> {
  return selectComments(db)
    .where('c.entry_id', '=', entryId)
    .where('c.kind', '=', kind)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(mostComments)
    .execute();
}

/** A comment, not an answer to one. */
export async function findThread(db: Db, id: string): Promise<Comment | undefined> {
  return selectComments(db).where('c.id', '=', id).where('c.parent_id', 'is', null).executeTakeFirst();
}

/** Marks the comment as done, or as open again. */
export async function updateClosed(
  trx: Db,
  id: string,
  { at, by }: { at: string | null; by: string | null },
): Promise<void> {
  await trx.updateTable('entry_comment').set({ closed_at: at, closed_by: by }).where('id', '=', id).execute();
}

function selectComments(db: Db) {
  return db
    .selectFrom('entry_comment as c')
    .leftJoin('person as p', 'p.id', 'c.author_id')
    .select([
      'c.id',
      'c.entry_id as entryId',
      'c.kind',
      'c.parent_id as parentId',
      'c.field',
      'c.author_id as authorId',
      'p.name as author',
      'c.body',
      'c.created_at as createdAt',
      'c.closed_at as closedAt',
    ]);
}
