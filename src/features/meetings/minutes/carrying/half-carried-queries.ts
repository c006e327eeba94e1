import type { Db } from '#src/platform/app.ts';

/** Minutes closed since the moment of which something is still to be made, and who closed them. */
export async function listHalfCarried(
  db: Db,
  since: string,
): Promise<readonly { meetingId: string; closedBy: string }[]> {
  const rows = await db
    .selectFrom('meeting_minutes as m')
    .innerJoin('meeting_point as p', 'p.meeting_id', 'm.meeting_id')
    .select(['m.meeting_id as meetingId', 'm.closed_by as closedBy'])
    .distinct()
    .where('m.state', '=', 'closed')
    .where('m.closed_at', '>=', since)
    .where('p.kind', 'in', ['thread', 'draft', 'revision'])
    .where('p.made_at', 'is', null)
    .orderBy('m.meeting_id')
    .execute();
  return rows.flatMap(({ meetingId, closedBy }) => (closedBy === null ? [] : [{ meetingId, closedBy }]));
}
