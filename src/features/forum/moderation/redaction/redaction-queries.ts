import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** Takes the words of a post away; `conflict` when it was changed meanwhile. */
export async function blankPost(trx: Db, id: string, version: number): Promise<void> {
  const row = await trx
    .updateTable('post')
    .set((eb) => ({ body_md: '', body_html: '', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Takes the words of the post's earlier versions away; that there were versions, and whose, stays. */
export async function blankRevisions(trx: Db, postId: string): Promise<void> {
  await trx
    .updateTable('post_revision')
    .set({ body_md: '', body_html: '' })
    .where('post_id', '=', postId)
    .execute();
}

/** How many earlier versions of the post still have words. */
export async function countReadableRevisions(db: Db, postId: string): Promise<number> {
  const { count } = await db
    .selectFrom('post_revision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('post_id', '=', postId)
    .where('body_md', '!=', '')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Gives the thread another heading; its address changes with it. */
export async function updateHeading(
  trx: Db,
  threadId: string,
  { title, slug }: { title: string; slug: string },
): Promise<void> {
  await trx
    .updateTable('thread')
    .set((eb) => ({ title, slug, version: eb('version', '+', 1) }))
    .where('id', '=', threadId)
    .execute();
}

export async function deleteDraftsOf(trx: Db, postId: string): Promise<void> {
  await trx.deleteFrom('post_draft').where('place', '=', `post:${postId}`).execute();
}

/** What people have begun to write in the thread. */
export async function listAnswerDrafts(
  trx: Db,
  threadId: string,
): Promise<readonly { id: string; body: string }[]> {
  return trx
    .selectFrom('post_draft')
    .select(['id', 'body_md as body'])
    .where('place', '=', `thread:${threadId}`)
    .execute();
}

export async function updateDraftBody(trx: Db, id: string, body: string): Promise<void> {
  await trx.updateTable('post_draft').set({ body_md: body }).where('id', '=', id).execute();
}

/** The words of the thread's other posts. */
export async function listOtherBodies(
  db: Db,
  { threadId, postId }: { threadId: string; postId: string },
): Promise<readonly { id: string; number: number; body: string }[]> {
  return db
    .selectFrom('post')
    .select(['id', 'number', 'body_md as body'])
    .where('thread_id', '=', threadId)
    .where('id', '!=', postId)
    .orderBy('number')
    .execute();
}

/** Takes the post's files from it and returns their ids. */
export async function deletePostFiles(trx: Db, postId: string): Promise<readonly string[]> {
  const rows = await trx.deleteFrom('post_file').where('post_id', '=', postId).returning('file_id').execute();
  return rows.map((row) => row.file_id);
}

/** The organisations that quote the post in a good example, written or published. */
export async function listExampleOwners(db: Db, postId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('harvest_post as p')
    .innerJoin('harvest as h', 'h.id', 'p.harvest_id')
    .innerJoin('entry as e', 'e.id', 'h.entry_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select('o.name')
    .distinct()
    .where('p.post_id', '=', postId)
    .where('p.state', '!=', 'declined')
    .orderBy('o.name')
    .execute();
  return rows.map(({ name }) => name);
}
