import type { Db } from '#src/platform/app.ts';

/** What a post said in one of its versions; empty where a moderator has taken the text away. */
export type PostVersion = { version: number; md: string; html: string; at: string };

/** What the post said before, the latest first. */
export async function listFormerVersions(db: Db, postId: string): Promise<readonly PostVersion[]> {
  return db
    .selectFrom('post_revision')
    .select(['version', 'body_md as md', 'body_html as html', 'written_at as at'])
    .where('post_id', '=', postId)
    .orderBy('version', 'desc')
    .execute();
}
