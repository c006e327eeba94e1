import { sql } from 'kysely';
import type { Db } from '#src/platform/app.ts';
import type { ReportReason } from '../reports/report.ts';

export type RemovalCount = { month: string; cause: ReportReason; count: number };

/** How many posts moderators have taken away since the moment, by month and kind of fault, the latest month first. */
export async function countRemovals(db: Db, since: string): Promise<readonly RemovalCount[]> {
  const month = sql<string>`substr(decided_at, 1, 7)`;
  const rows = await db
    .selectFrom('post_decision')
    .select(({ fn }) => [month.as('month'), 'cause', fn.count<number>('post_id').distinct().as('count')])
    .where('act', 'in', ['remove', 'refuse'])
    .where('cause', 'is not', null)
    .where('decided_at', '>=', since)
    .groupBy([month, 'cause'])
    .orderBy('month', 'desc')
    .orderBy('cause')
    .execute();
  return rows.flatMap(({ month, cause, count }) =>
    cause === null ? [] : [{ month, cause, count: Number(count) }],
  );
}

export type Removal = {
  postId: string;
  decidedAt: string;
  cause: ReportReason | null;
  decidedBy: string | null;
};

/** What was taken away since the moment, the latest first. */
export async function listRemovals(
  db: Db,
  { since, limit }: { since: string; limit: number },
): Promise<readonly Removal[]> {
  const rows = await db
    .selectFrom('post_decision')
    .select(['post_id', 'decided_at', 'cause', 'decided_by'])
    .where('act', 'in', ['remove', 'refuse'])
    .where('decided_at', '>=', since)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    postId: row.post_id,
    decidedAt: row.decided_at,
    cause: row.cause,
    decidedBy: row.decided_by,
  }));
}
