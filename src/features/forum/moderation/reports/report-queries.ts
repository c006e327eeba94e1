import type { Selectable } from 'kysely';
import type { PostReportTable } from '#db/tables/moderation.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Report, ReportReason } from './report.ts';

/** What the person has reported of the post; nothing for whoever has not. */
export async function findOwnReport(db: Db, postId: string, personId: string): Promise<Report | undefined> {
  const row = await db
    .selectFrom('post_report')
    .selectAll()
    .where('post_id', '=', postId)
    .where('reported_by', '=', personId)
    .executeTakeFirst();
  return row && toReport(row);
}

/** Every report of the post, the newest first. */
export async function listReports(db: Db, postId: string): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('post_report')
    .selectAll()
    .where('post_id', '=', postId)
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toReport);
}

/** How many different members wait for an answer to what they have reported. */
export async function countReportingMembers(db: Db, postId: string): Promise<number> {
  const { members } = await db
    .selectFrom('post_report')
    .select(({ fn }) => fn.count<number>('reported_by').as('members'))
    .where('post_id', '=', postId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(members);
}

type NewReport = {
  id: string;
  postId: string;
  reason: ReportReason;
  note: string;
  reportedBy: string | null;
  at: string;
};

/** Adds a report; `conflict` when the same person reports the post in another window. */
export async function insertReport(trx: Db, report: NewReport): Promise<void> {
  try {
    await trx
      .insertInto('post_report')
      .values({
        id: report.id,
        post_id: report.postId,
        reason: report.reason,
        note: report.note,
        reported_by: report.reportedBy,
        reported_at: report.at,
        state: 'open',
        handled_by: null,
        handled_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

/** Says anew what the person has reported, and opens it again. */
export async function updateReport(
  trx: Db,
  id: string,
  { reason, note, at }: Pick<NewReport, 'reason' | 'note' | 'at'>,
): Promise<void> {
  await trx
    .updateTable('post_report')
    .set({ reason, note, reported_at: at, state: 'open', handled_by: null, handled_at: null })
    .where('id', '=', id)
    .execute();
}

/** Takes away what people have written with their reports of the post; that they reported, and why, stays. */
export async function blankNotes(trx: Db, postId: string): Promise<void> {
  await trx.updateTable('post_report').set({ note: '' }).where('post_id', '=', postId).execute();
}

/** Answers every open report of the post. */
export async function closeReports(
  trx: Db,
  postId: string,
  { state, by, at }: { state: 'upheld' | 'dismissed'; by: string | null; at: string },
): Promise<void> {
  await trx
    .updateTable('post_report')
    .set({ state, handled_by: by, handled_at: at })
    .where('post_id', '=', postId)
    .where('state', '=', 'open')
    .execute();
}

function toReport(row: Selectable<PostReportTable>): Report {
  return {
    id: row.id,
    reason: row.reason,
    note: row.note,
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    state: row.state,
    handledAt: row.handled_at,
  };
}
