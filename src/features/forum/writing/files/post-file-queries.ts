import type { PostFileTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import type { DraftPlace } from '../drafts/draft.ts';
import type { PostFile } from './post-file.ts';

export type NewPostFile = Pick<PostFileTable, 'file_id' | 'state' | 'reading' | 'uploaded_by'> & {
  draftId: string;
  at: string;
  scannedAt: string | null;
};

export async function insertPostFile(
  trx: Db,
  { draftId, at, scannedAt, ...file }: NewPostFile,
): Promise<void> {
  const approval = { approved_by: null, approved_at: null };
  await trx
    .insertInto('post_file')
    .values({
      ...file,
      draft_id: draftId,
      post_id: null,
      uploaded_at: at,
      scanned_at: scannedAt,
      ...approval,
    })
    .execute();
}

const selectFiles = (db: Db) =>
  db
    .selectFrom('post_file')
    .innerJoin('file', 'file.id', 'post_file.file_id')
    .select([
      'file.id',
      'file.sha256',
      'file.mime',
      'file.size_bytes as sizeBytes',
      'file.file_name as fileName',
      'post_file.post_id as postId',
      'post_file.state',
      'post_file.reading',
      'post_file.uploaded_by as uploadedBy',
      'post_file.approved_at as approvedAt',
    ]);

/** The files of what the person has begun to write there, in the order in which they came. */
export async function listDraftFiles(
  db: Db,
  { personId, place }: { personId: string; place: DraftPlace },
): Promise<readonly PostFile[]> {
  return draftFiles(db, { personId, place });
}

const draftFiles = compiledOnce((db, { personId, place }: { personId: string; place: string }) =>
  selectFiles(db)
    .innerJoin('post_draft', 'post_draft.id', 'post_file.draft_id')
    .where('post_draft.person_id', '=', personId)
    .where('post_draft.place', '=', place)
    .orderBy('file.id'),
);

export async function listPostFiles(db: Db, postId: string): Promise<readonly PostFile[]> {
  return selectFiles(db).where('post_file.post_id', '=', postId).orderBy('file.id').execute();
}

/** The files of the thread's visible posts. */
export async function listThreadFiles(db: Db, threadId: string): Promise<readonly PostFile[]> {
  return selectFiles(db)
    .innerJoin('post', 'post.id', 'post_file.post_id')
    .where('post.thread_id', '=', threadId)
    .where('post.state', '=', 'visible')
    .orderBy('file.id')
    .execute();
}

/** The files that the scanner has not been asked about. */
export async function listQuarantined(db: Db): Promise<readonly PostFile[]> {
  return selectFiles(db).where('post_file.state', '=', 'quarantined').orderBy('file.id').execute();
}

/** Lets the file out of quarantine, or stops it for good; nothing when somebody did already. */
export async function updateScanned(
  trx: Db,
  id: string,
  { state, at }: { state: 'clean' | 'refused'; at: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('post_file')
    .set({ state, scanned_at: at })
    .where('file_id', '=', id)
    .where('state', '=', 'quarantined')
    .returning('file_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The thread where the file's post stands; none while it is a draft's. */
export async function findThreadIdOfFile(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('post_file')
    .innerJoin('post', 'post.id', 'post_file.post_id')
    .select('post.thread_id')
    .where('post_file.file_id', '=', id)
    .executeTakeFirst();
  return row?.thread_id;
}

/** Hands the files to the post that the draft became. */
export async function updateFilesToPost(
  trx: Db,
  { postId, fileIds }: { postId: string; fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length === 0) return;
  await trx
    .updateTable('post_file')
    .set({ draft_id: null, post_id: postId })
    .where('file_id', 'in', fileIds)
    .execute();
}

export async function deletePostFile(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('post_file').where('file_id', '=', id).execute();
}

/** Files that neither a draft nor a post has any more, uploaded before the moment. */
export async function listLooseFiles(db: Db, before: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('post_file')
    .select('file_id')
    .where('draft_id', 'is', null)
    .where('post_id', 'is', null)
    .where('uploaded_at', '<', before)
    .execute();
  return rows.map(({ file_id }) => file_id);
}
