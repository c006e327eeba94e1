import type { Db } from '#src/platform/app.ts';

export type HistoryRow = {
  number: number;
  at: string;
  role: string | null;
  note: string | null;
  /** Who wrote it; null for imported texts and people who have left. */
  writer: string | null;
  /** When the network gave this text its label. */
  reviewedAt: string | null;
};

/** Every revision that was published, newest first. */
export async function listHistory(db: Db, entryId: string): Promise<readonly HistoryRow[]> {
  const rows = await db
    .selectFrom('entry_revision')
    .leftJoin('person', 'person.id', 'entry_revision.created_by')
    .select(['number', 'published_at', 'published_role', 'change_note', 'person.name as writer'])
    .select((revision) =>
      revision
        .selectFrom('entry_review')
        .select((review) => review.fn.max('decided_at').as('at'))
        .whereRef('entry_review.revision_id', '=', 'entry_revision.id')
        .where('entry_review.state', '=', 'approved')
        .as('reviewed_at'),
    )
    .where('entry_id', '=', entryId)
    .where('entry_revision.state', 'in', ['published', 'superseded'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    at: row.published_at ?? '',
    role: row.published_role,
    note: row.change_note,
    writer: row.writer,
    reviewedAt: row.reviewed_at,
  }));
}
