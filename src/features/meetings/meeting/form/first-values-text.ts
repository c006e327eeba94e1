import { messages } from '#src/i18n/index.ts';
import { plusDays, swedishClock, swedishDay, weekday } from '#src/lib/dates.ts';
import type { FormValues } from '#src/lib/form-values.ts';
import { type MeetingFormat, planOf } from '../../formats/formats.ts';
import { readersOf } from '../arranging-service.ts';
import { dayEndedBy } from '../meeting-rules.ts';
import type { MeetingForm } from './meeting-form-service.ts';

/** What the form of a new meeting begins with: what its format says, two weeks ahead or on the first working days after that. */
export function firstValues(format: MeetingFormat, organiser: string, now: Date): FormValues {
  const { minutes, days = 1, seatsPerOrganisation, repetition = 'none', times = 1 } = planOf(format);
  const ends = new Date(Date.UTC(2000, 0, 1, 9, minutes)).toISOString().slice(11, 16);
  const day = firstWorkingDays(plusDays(swedishDay(now), 14), days);
  return {
    format,
    organiser,
    title: '',
    invitation: messages('sv').meetings.formats[format].invitation,
    day,
    from: '09.00',
    end_day: days > 1 ? plusDays(day, days - 1) : '',
    to: ends.replace(':', '.'),
    readers: 'network',
    registrations: 'ja',
    seats_per_organisation: seatsPerOrganisation ? String(seatsPerOrganisation) : '',
    hours_to_accept: '48',
    'reminders.0.hours': '24',
    repetition,
    times: String(times),
  };
}

/** The first day from which on so many days lie within one working week. */
const firstWorkingDays = (day: string, days: number): string =>
  weekday(day) + days - 1 > 5 ? firstWorkingDays(plusDays(day, 1), days) : day;

/** The form of a meeting as it stands. */
export function valuesOf({ meeting, reminders, coOrganisers }: MeetingForm): FormValues {
  const [begins, ends] = [new Date(meeting.startsAt), new Date(meeting.endsAt)];
  const endDay = swedishDay(ends);
  return {
    title: meeting.title,
    invitation: meeting.invitation.md,
    day: swedishDay(begins),
    from: swedishClock(begins).replace(':', '.'),
    end_day: endDay === swedishDay(begins) ? '' : endDay,
    to: swedishClock(ends).replace(':', '.'),
    place: meeting.place,
    join_link: meeting.joinLink,
    readers: readersOf(meeting.visibility),
    registrations: meeting.takesRegistrations ? 'ja' : 'nej',
    seats: String(meeting.seats ?? ''),
    seats_per_organisation: String(meeting.seatsPerOrganisation ?? ''),
    opens_day: meeting.registrationOpensAt ? swedishDay(new Date(meeting.registrationOpensAt)) : '',
    closes_day: meeting.registrationClosesAt ? dayEndedBy(meeting.registrationClosesAt) : '',
    asks: [...(meeting.asksDiet ? ['diet'] : []), ...(meeting.asksAccess ? ['access'] : [])],
    hours_to_accept: String(meeting.hoursToAccept),
    ...Object.fromEntries(
      reminders.flatMap(({ hours, text }, index) => [
        [`reminders.${index}.hours`, String(hours)],
        [`reminders.${index}.text`, text],
      ]),
    ),
    co_organisers: coOrganisers.join('\n'),
    scope: 'one',
    version: String(meeting.version),
  };
}
