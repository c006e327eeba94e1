import { type Lang, messages } from '#src/i18n/index.ts';
import { mostReminders } from '../../reminders/reminder.ts';

/** What the fields of a meeting's form are called, for the summary of errors. */
export function fieldLabels(lang: Lang): Readonly<Record<string, string>> {
  const { form: m } = messages(lang).meetings;
  return {
    title: m.title,
    invitation: m.invitation,
    day: m.day,
    from: m.from,
    to: m.to,
    end_day: m.endDay,
    place: m.place,
    join_link: m.joinLink,
    readers: m.readers,
    registrations: m.registrations,
    seats: m.seats,
    seats_per_organisation: m.perOrganisation,
    opens_day: m.opens,
    closes_day: m.closes,
    asks: m.asks,
    hours_to_accept: m.hoursToAccept,
    ...Object.fromEntries(
      [...Array(mostReminders).keys()].flatMap((index) => [
        [`reminders.${index}.hours`, m.reminder(index + 1)],
        [`reminders.${index}.text`, m.reminderText(index + 1)],
      ]),
    ),
    co_organisers: m.coOrganisers,
    organiser: m.organiser,
    repetition: m.repetition,
    times: m.times,
    rule: m.rule,
    scope: m.scope,
  };
}
