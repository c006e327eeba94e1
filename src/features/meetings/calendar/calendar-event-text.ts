import { mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate, swedishClock } from '#src/lib/dates.ts';
import { htmlText } from '#src/lib/html-text.ts';
import { newDays, type TimedItem } from '../agenda/agenda-rules.ts';
import { type Meeting, meetingPath } from '../meeting/meeting.ts';
import type { CalendarEvent } from './ics.ts';

const m = messages('sv').meetings.calendar;
/** What the calendars of open and of own meetings are called. */
export const { name: calendarName, ownName: ownCalendarName } = m;

type Shown = {
  origin: Origin;
  /** The reader may have the link to join. */
  mayJoin: boolean;
  /** Waits for a seat or has not answered an offer. */
  isWaiting: boolean;
  agenda: readonly TimedItem[];
};

/** The meeting in a calendar: the link to join stands in its text, its place and its address. */
export function calendarEvent(
  meeting: Meeting,
  { origin, mayJoin, isWaiting, agenda }: Shown,
): CalendarEvent {
  const page = mailLink(origin, meetingPath(meeting));
  const link = mayJoin ? meeting.joinLink : '';
  return {
    uid: `${meeting.id}@narvaronatet`,
    sequence: meeting.sequence,
    changedAt: meeting.changedAt,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    title: isWaiting ? `${m.waiting}: ${meeting.title}` : meeting.title,
    description: [
      ...(link === '' ? [] : [m.join(link)]),
      htmlText(meeting.invitation.html),
      agendaText(agenda),
      m.page(page),
    ].filter((paragraph) => paragraph !== ''),
    location: [meeting.place, link].filter((part) => part !== '').join(', '),
    url: link === '' ? page : link,
    status: meeting.state === 'cancelled' ? 'CANCELLED' : isWaiting ? 'TENTATIVE' : 'CONFIRMED',
  };
}

/** What happens when, a line each; nobody is named in a calendar that is open to all. */
function agendaText(agenda: readonly TimedItem[]): string {
  if (agenda.length === 0) return '';
  const clock = (iso: string) => swedishClock(new Date(iso)).replace(':', '.');
  const days = newDays(agenda);
  const lines = agenda.flatMap(({ startsAt, title }, index) => [
    ...(days[index] ? [formatDate(days[index], 'sv')] : []),
    `${clock(startsAt)} ${title}`,
  ]);
  return [m.agenda, ...lines].join('\n');
}
