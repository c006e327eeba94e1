import type { Db } from '#src/platform/app.ts';
import type { ReportReason } from '../reports/report.ts';

export type OpenReports = { postId: string; since: string; reasons: readonly ReportReason[] };

/** Posts with reports that nobody has answered, each with the first one's time and every one's reason. */
export async function listReported(db: Db): Promise<readonly OpenReports[]> {
  const rows = await db
    .selectFrom('post_report')
    .select(['post_id', 'reason', 'reported_at'])
    .where('state', '=', 'open')
    .orderBy('reported_at')
    .execute();
  const byPost = Map.groupBy(rows, (row) => row.post_id);
  return [...byPost].map(([postId, reports]) => ({
    postId,
    since: reports[0]?.reported_at ?? '',
    reasons: reports.map(({ reason }) => reason),
  }));
}

/** Posts that wait for their first look. */
export async function listAwaiting(db: Db): Promise<readonly { postId: string; since: string }[]> {
  const rows = await db
    .selectFrom('post')
    .select(['id', 'state_at'])
    .where('state', '=', 'awaiting')
    .orderBy('state_at')
    .execute();
  return rows.map((row) => ({ postId: row.id, since: row.state_at }));
}

/** Hidden posts that their author has changed since they were decided of. */
export async function listChanged(db: Db): Promise<readonly { postId: string; since: string }[]> {
  const rows = await db
    .selectFrom('post as p')
    .innerJoin('post_decision as d', 'd.post_id', 'p.id')
    .select(['p.id', 'p.edited_at'])
    .where('p.state', '=', 'hidden')
    .where('d.number', '=', (eb) =>
      eb
        .selectFrom('post_decision as last')
        .select((one) => one.fn.max('last.number').as('number'))
        .whereRef('last.post_id', '=', 'p.id'),
    )
    .whereRef('p.edited_at', '>', 'd.decided_at')
    .execute();
  return rows.map((row) => ({ postId: row.id, since: row.edited_at ?? '' }));
}

/** Posts whose author has answered a decision and not been heard, with who decided. */
export async function listUnheard(
  db: Db,
): Promise<readonly { postId: string; since: string; decidedBy: string | null }[]> {
  const rows = await db
    .selectFrom('post_decision')
    .select(['post_id', 'answered_at', 'decided_by'])
    .where('answered_at', 'is not', null)
    .where('answer_handled_at', 'is', null)
    .orderBy('answered_at')
    .execute();
  return rows.map((row) => ({
    postId: row.post_id,
    since: row.answered_at ?? '',
    decidedBy: row.decided_by,
  }));
}

/** How many decisions moderators have made of each of the posts. */
export async function countDecisions(
  db: Db,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('post_decision')
    .select((eb) => ['post_id', eb.fn.countAll<number | string>().as('decisions')])
    .where('post_id', 'in', postIds)
    .where('decided_by', 'is not', null)
    .groupBy('post_id')
    .execute();
  return new Map(rows.map((row) => [row.post_id, Number(row.decisions)]));
}
