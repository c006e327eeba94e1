import { messages } from '#src/i18n/index.ts';
import type { App, Db } from '#src/platform/app.ts';
import { type MeetingFormat, planOf } from '../formats/formats.ts';
import { fitted, minutesOf } from './agenda-rules.ts';
import { insertItems } from './item-queries.ts';

type FirstMeeting = { id: string; format: MeetingFormat; startsAt: string; endsAt: string };

/** The points that a meeting of the format begins with, as short as it is; they are the organiser's own from then on. */
export async function makeFirstAgenda(
  { ids }: Pick<App, 'ids'>,
  trx: Db,
  { id: meetingId, format, startsAt, endsAt }: FirstMeeting,
): Promise<void> {
  const { agenda, hasSessions } = planOf(format);
  const words = messages('sv').meetings.formats[format].agenda;
  let sessions = 0;
  const items = fitted(agenda, minutesOf({ startsAt, endsAt })).map((minutes, index) => {
    const isSession = hasSessions === true && index > 0;
    if (isSession) sessions += 1;
    return {
      id: ids.next(),
      position: index + 1,
      minutes,
      title: words[index] ?? '',
      sessionNumber: isSession ? sessions : null,
    };
  });
  await insertItems(
    trx,
    meetingId,
    items.map((item) => ({ ...item, about: '', responsible: '', place: '', isParallel: false })),
  );
}
