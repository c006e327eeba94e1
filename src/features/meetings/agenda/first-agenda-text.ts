import { messages } from '#src/i18n/index.ts';
import type { App, Db } from '#src/platform/app.ts';
import { type MeetingFormat, planOf } from '../formats/formats.ts';
import { insertItems } from './item-queries.ts';

/** The points that a meeting of the format begins with; they are the organiser's own from then on. */
export async function makeFirstAgenda(
  { ids }: Pick<App, 'ids'>,
  trx: Db,
  { id: meetingId, format }: { id: string; format: MeetingFormat },
): Promise<void> {
  const { agenda, hasSessions } = planOf(format);
  const words = messages('sv').meetings.formats[format].agenda;
  let sessions = 0;
  const items = agenda.map((minutes, index) => {
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
