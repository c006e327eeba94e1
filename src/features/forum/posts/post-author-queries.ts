import type { Db } from '#src/platform/app.ts';
import { type ShownAuthor, toAuthor } from '../threads/author.ts';

/** As what the post was written, without the name. */
export async function findPostAuthor(db: Db, postId: string): Promise<ShownAuthor | undefined> {
  const row = await db
    .selectFrom('post as p')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .select([
      'p.author_role',
      'p.is_for_unnamed',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
    ])
    .where('p.id', '=', postId)
    .executeTakeFirst();
  return row && toAuthor({ ...row, author_name: null });
}
