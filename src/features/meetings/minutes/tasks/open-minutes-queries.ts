import type { Db } from '#src/platform/app.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { selectMeetings, toMeeting } from '../../meeting/meeting-queries.ts';

type Span = { endedAfter: string; endedBefore: string };

/** Meetings that ended in the time and whose minutes are not closed, those that ended first first. */
export async function listWithoutMinutes(
  db: Db,
  { endedAfter, endedBefore }: Span,
  organiserId?: string,
): Promise<readonly Meeting[]> {
  const rows = await selectMeetings(db)
    .where('m.state', '=', 'open')
    .where('m.ends_at', '>', endedAfter)
    .where('m.ends_at', '<=', endedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_minutes as s')
            .select('s.meeting_id')
            .whereRef('s.meeting_id', '=', 'm.id')
            .where('s.state', '=', 'closed'),
        ),
      ),
    )
    .$if(organiserId !== undefined, (query) =>
      query.where('m.id', 'in', (eb) =>
        eb
          .selectFrom('meeting_organiser')
          .select('meeting_id')
          .where('person_id', '=', organiserId ?? ''),
      ),
    )
    .orderBy('m.ends_at')
    .orderBy('m.id')
    .execute();
  return rows.map(toMeeting);
}
