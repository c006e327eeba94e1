import { swedishClock, swedishDay } from '#src/lib/dates.ts';

/** A meeting as calendars show it. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  changedAt: string;
  startsAt: string;
  endsAt: string;
  title: string;
  /** Paragraphs. */
  description: readonly string[];
  location: string;
  url: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar of written events after RFC 5545. */
export function writeCalendar(name: string, events: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Närvaronätet//Möten//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...zone,
  ];
  return [lines.map(folded).join('\r\n'), ...events, 'END:VCALENDAR\r\n'].join('\r\n');
}

/** An event of a calendar: whatever a text holds, it stays a text. */
export function writeEvent(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART;TZID=Europe/Stockholm:${local(event.startsAt)}`,
    `DTEND;TZID=Europe/Stockholm:${local(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description.join('\n\n'))}`,
    ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
    `URL:${new URL(event.url).href}`,
    `STATUS:${event.status}`,
    'END:VEVENT',
  ];
  return lines.map(folded).join('\r\n');
}

/** `20270309T080000Z`. */
const utc = (iso: string) => `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** `20270309T090000`, as clocks in Sweden show it. */
function local(iso: string): string {
  const moment = new Date(iso);
  return `${swedishDay(moment)}T${swedishClock(moment)}00`.replace(/[-:]/g, '');
}

/** Text of RFC 5545: line breaks become `\n`, other control characters go. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const longestLine = 75;

/** A line of at most 75 octets, and what is left on lines that begin with a space; no letter is cut in two. */
function folded(line: string): string {
  if (line.length * 3 <= longestLine) return line;
  const pieces: string[] = [];
  let start = 0;
  let length = 0;
  for (let at = 0; at < line.length; at += 1) {
    const octets = octetsOf(line.charCodeAt(at));
    if (length + octets > longestLine) {
      pieces.push(line.slice(start, at));
      start = at;
      length = 1;
    }
    length += octets;
  }
  return [...pieces, line.slice(start)].join('\r\n ');
}

/** How many octets of UTF-8 a unit of UTF-16 stands for; the first half of a pair counts for both. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit < 0xdc00) return 4;
  return unit >= 0xdc00 && unit < 0xe000 ? 0 : 3;
}
