import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** Locks the thread or opens it; `conflict` when somebody else did so first. */
export async function updateLocked(trx: Db, id: string, isLocked: boolean): Promise<void> {
  const row = await trx
    .updateTable('thread')
    .set((eb) => ({ is_locked: isLocked ? 1 : 0, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('is_locked', '=', isLocked ? 0 : 1)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Lets the thread stand first in its category until the moment, or no longer. */
export async function updatePinned(trx: Db, id: string, until: string | null): Promise<void> {
  await trx
    .updateTable('thread')
    .set((eb) => ({ pinned_until: until, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Moves the thread to another category; `conflict` when it has been moved or merged. */
export async function updateCategory(
  trx: Db,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const row = await trx
    .updateTable('thread')
    .set((eb) => ({ category_id: to, pinned_until: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('category_id', '=', from)
    .where('state', '!=', 'merged')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Makes the thread's address lead to another's; `conflict` when it was taken away or merged meanwhile. */
export async function updateMerged(trx: Db, id: string, into: string): Promise<void> {
  const row = await trx
    .updateTable('thread')
    .set((eb) => ({
      state: 'merged',
      merged_into_id: into,
      pinned_until: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'visible')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
  await trx.updateTable('thread').set({ merged_into_id: into }).where('merged_into_id', '=', id).execute();
}

/** Gives out so many numbers of the thread; returns the first. `conflict` when the thread was taken away or merged. */
export async function takeNumbers(trx: Db, threadId: string, count: number): Promise<number> {
  const row = await trx
    .updateTable('thread')
    .set((eb) => ({ last_number: eb('last_number', '+', count), version: eb('version', '+', 1) }))
    .where('id', '=', threadId)
    .where('state', '=', 'visible')
    .returning('last_number')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
  return row.last_number - count + 1;
}

type PlacedPost = { id: string; authorId: string | null; createdAt: string };

/** The thread's posts in their order; of those asked for, when ids are given. */
export async function listPlacedPosts(
  trx: Db,
  threadId: string,
  ids?: readonly string[],
): Promise<readonly PlacedPost[]> {
  const all = trx
    .selectFrom('post')
    .select(['id', 'author_id', 'created_at'])
    .where('thread_id', '=', threadId)
    .orderBy('number');
  const rows = await (ids ? all.where('id', 'in', ids).where('number', '>', 1) : all).execute();
  return rows.map((row) => ({ id: row.id, authorId: row.author_id, createdAt: row.created_at }));
}

type PostMove = { from: string; to: string; firstNumber: number };

/** Moves the posts to another thread, where they are numbered in their order; `conflict` when one has gone elsewhere. */
export async function movePosts(
  trx: Db,
  ids: readonly string[],
  { from, to, firstNumber }: PostMove,
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const row = await trx
      .updateTable('post')
      .set({ thread_id: to, number: firstNumber + index })
      .where('id', '=', id)
      .where('thread_id', '=', from)
      .returning('id')
      .executeTakeFirst();
    if (!row) throw new DomainError('conflict');
  }
}

/** Takes what the thread is linked with, and what it is about, along to another. */
export async function moveRelations(trx: Db, { from, to }: { from: string; to: string }): Promise<void> {
  const links = await trx.selectFrom('thread_link').selectAll().where('thread_id', '=', from).execute();
  const tags = await trx.selectFrom('thread_tag').selectAll().where('thread_id', '=', from).execute();
  const own = links.filter(({ target_id }) => target_id !== to).map((link) => ({ ...link, thread_id: to }));
  const about = tags.map((tag) => ({ ...tag, thread_id: to }));
  if (own.length > 0)
    await trx
      .insertInto('thread_link')
      .values(own)
      .onConflict((oc) => oc.doNothing())
      .execute();
  if (about.length > 0)
    await trx
      .insertInto('thread_tag')
      .values(about)
      .onConflict((oc) => oc.doNothing())
      .execute();
}
