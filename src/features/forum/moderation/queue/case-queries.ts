import type { Db } from '#src/platform/app.ts';
import type { Post } from '../../posts/post.ts';
import { toPost } from '../../posts/post-queries.ts';

/** The posts around a number of the thread: so many before it and so many after. */
export async function listAround(
  db: Db,
  { threadId, number, each }: { threadId: string; number: number; each: number },
): Promise<readonly Post[]> {
  const posts = db.selectFrom('post').selectAll().where('thread_id', '=', threadId).limit(each);
  const before = await posts.where('number', '<', number).orderBy('number', 'desc').execute();
  const after = await posts.where('number', '>', number).orderBy('number').execute();
  return [...before.reverse(), ...after].map(toPost);
}

/** Names of people by id, for those who moderate what they wrote. */
export async function listPersonNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of organisations by id. */
export async function listOrganisationNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
