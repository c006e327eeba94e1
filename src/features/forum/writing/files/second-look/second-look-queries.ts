import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** A shown post with files that nobody has looked at after whoever attached them, since when. */
export type UnseenFiles = { postId: string; threadId: string; since: string };

/** The posts whose files wait for a second look by somebody else than the person, the longest waiting first. */
export async function listUnseen(db: Db, personId: string): Promise<readonly UnseenFiles[]> {
  return db
    .selectFrom('post_file as f')
    .innerJoin('post as p', 'p.id', 'f.post_id')
    .select(({ fn }) => ['p.id as postId', 'p.thread_id as threadId', fn.min('f.uploaded_at').as('since')])
    .where('f.reading', '=', 'unreadable')
    .where('f.state', '=', 'clean')
    .where('f.approved_at', 'is', null)
    .where('p.state', '=', 'visible')
    .where((is) => is.or([is('f.uploaded_by', 'is', null), is('f.uploaded_by', '!=', personId)]))
    .groupBy(['p.id', 'p.thread_id'])
    .orderBy('since')
    .orderBy('p.id')
    .execute();
}

/** Notes who has looked at a file that no program can read; `conflict` when somebody has. */
export async function updateSeen(
  trx: Db,
  fileId: string,
  { personId, at }: { personId: string; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('post_file')
    .set({ approved_by: personId, approved_at: at })
    .where('file_id', '=', fileId)
    .where('reading', '=', 'unreadable')
    .where('approved_at', 'is', null)
    .returning('file_id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}
