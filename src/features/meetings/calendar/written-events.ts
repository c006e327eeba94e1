import { LRUCache } from 'lru-cache';
import type { App } from '#src/platform/app.ts';
import { timed } from '../agenda/agenda-rules.ts';
import { listItemsOf } from '../agenda/item-queries.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { calendarEvent } from './calendar-event-text.ts';
import { writeEvent } from './ics.ts';

/** A meeting as one reader's calendar has it. */
export type CalendarMeeting = {
  meeting: Meeting;
  /** The reader may have the link to join. */
  mayJoin: boolean;
  /** Waits for a seat or has not answered an offer. */
  isWaiting?: boolean;
};

type Writing = Pick<App, 'db' | 'config'>;

/** An event changes only with its meeting, and calendars ask for the same ones every hour. */
const written = new LRUCache<string, string>({ max: 5000 });

/** The meetings as events of a calendar, each with its agenda; what was written before for the same readers is not written anew. */
export async function writtenEvents(
  app: Writing,
  meetings: readonly CalendarMeeting[],
): Promise<readonly string[]> {
  const asked = meetings.map((one) => ({ ...one, key: keyOf(app, one) }));
  const known = asked.map(({ key }) => written.get(key));
  const missing = asked.filter((_, index) => known[index] === undefined).map(({ meeting }) => meeting.id);
  const agendas = await listItemsOf(app.db, missing);
  return asked.map(({ key, meeting, mayJoin, isWaiting }, index) => {
    const before = known[index];
    if (before !== undefined) return before;
    const agenda = timed(agendas.get(meeting.id) ?? [], meeting);
    const text = writeEvent(
      calendarEvent(meeting, { origin: app.config, mayJoin, isWaiting: isWaiting === true, agenda }),
    );
    written.set(key, text);
    return text;
  });
}

/** Whatever is changed raises the meeting's number in calendars. */
const keyOf = (
  { config }: Writing,
  { meeting: { id, sequence, changedAt }, mayJoin, isWaiting }: CalendarMeeting,
) => [config.publicOrigin, config.port, id, sequence, changedAt, mayJoin, isWaiting === true].join(' ');
