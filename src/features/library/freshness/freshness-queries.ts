import type { Db } from '#src/platform/app.ts';

export type DueEntry = { slug: string; title: string; organisationId: string; reviewBy: string };

/** Published entries whose day to be looked over has passed, the longest overdue first. */
export async function listDueEntries(db: Db, today: string): Promise<readonly DueEntry[]> {
  const rows = await db
    .selectFrom('entry_card')
    .select(['slug', 'title', 'organisation_id', 'review_by'])
    .where('review_by', '<', today)
    .orderBy('review_by')
    .orderBy('entry_id')
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    organisationId: row.organisation_id,
    reviewBy: row.review_by ?? today,
  }));
}
