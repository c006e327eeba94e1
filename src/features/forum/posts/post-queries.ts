import type { Selectable } from 'kysely';
import type { PostTable } from '#db/tables/forum.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import type { Post } from './post.ts';

export async function findPost(db: Db, id: string): Promise<Post | undefined> {
  const [row] = await postById(db, { id });
  return row && toPost(row);
}

const postById = compiledOnce((db, { id }: { id: string }) =>
  db.selectFrom('post').selectAll().where('id', '=', id),
);

/** The post that began the thread. */
export async function findFirstPost(db: Db, threadId: string): Promise<Post | undefined> {
  const row = await db
    .selectFrom('post')
    .selectAll()
    .where('thread_id', '=', threadId)
    .where('number', '=', 1)
    .executeTakeFirst();
  return row && toPost(row);
}

export function toPost(row: Selectable<PostTable>): Post {
  return {
    id: row.id,
    threadId: row.thread_id,
    number: row.number,
    authorId: row.author_id,
    authorOrganisationId: row.author_organisation_id,
    authorRole: row.author_role as Role,
    isForUnnamed: row.is_for_unnamed === 1,
    replyToId: row.reply_to_id,
    kind: row.kind,
    didEntryId: row.did_entry_id,
    bodyMd: row.body_md,
    bodyHtml: row.body_html,
    state: row.state,
    stateReason: row.state_reason,
    helpedAt: row.helped_at,
    lawAsOf: row.law_as_of,
    lawCheckedBy: row.law_checked_by,
    lawCheckedAt: row.law_checked_at,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    version: row.version,
  };
}
