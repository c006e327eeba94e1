import type { Db } from '#src/platform/app.ts';

export type HistoryRow = {
  number: number;
  at: string;
  role: string | null;
  note: string | null;
  /** Who wrote it; null for imported texts and people who have left. */
  writer: string | null;
};

/** Every revision that was published, newest first. */
export async function listHistory(db: Db, entryId: string): Promise<readonly HistoryRow[]> {
  const rows = await db
    .selectFrom('entry_revision')
    .leftJoin('person', 'person.id', 'entry_revision.created_by')
    .select(['number', 'published_at', 'published_role', 'change_note', 'person.name as writer'])
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
  }));
}
