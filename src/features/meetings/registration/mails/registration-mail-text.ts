import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDateTime } from '#src/lib/dates.ts';
import { isClosedMeeting, titleInMail } from '../../meeting/mail-title-text.ts';
import { type Meeting, meetingPath } from '../../meeting/meeting.ts';
import { guestPath } from '../guests/guest-token.ts';
import type { Participant } from '../registration.ts';

const m = messages('sv').meetings.mail;

/** What a mail to a participant is written from. */
export type Told = {
  origin: Origin;
  meeting: Meeting;
  participant: Participant;
  /** Of somebody without an account. */
  token: string | undefined;
  /** Has a seat and has said yes to it. */
  isComing: boolean;
};

const placeOf = ({ origin, meeting, token }: Told) =>
  mailLink(origin, token === undefined ? meetingPath(meeting) : guestPath(token));

/** When and where, with the link to join for those who come. */
function whenAndWhere({ meeting, isComing }: Told): string {
  const lines = [
    m.when(formatDateTime(meeting.startsAt, 'sv')),
    !isClosedMeeting(meeting) && meeting.place !== '' && m.where(meeting.place),
    !isClosedMeeting(meeting) && isComing && meeting.joinLink !== '' && m.join(meeting.joinLink),
  ];
  return lines.filter(Boolean).join('\n');
}

/** What whoever gets the mail can do on the page that it leads to. */
function wayOn({ participant: { state }, token }: Told): string {
  if (state === 'offered') return m.wayOn.offered;
  const words = token === undefined ? m.wayOn.member : m.wayOn.guest;
  return state === 'waiting' ? words.waiting : words.coming;
}

/** Whoever was not asked at registration is led to where one says what one needs. */
function needsOf({ origin, meeting }: Told): readonly string[] {
  if (!meeting.asksDiet && !meeting.asksAccess) return [];
  return [m.replacing.needs, mailLink(origin, `${meetingPath(meeting)}/anmal/onskemal`)];
}

const mailOf =
  (subject: (title: string) => string, words: (told: Told) => readonly string[]) =>
  (told: Told): MailText => ({
    subject: subject(titleInMail(told.meeting)),
    text: letter(...words(told), placeOf(told)),
  });

export const confirmMail = mailOf(m.confirm.subject, ({ meeting }) => [m.confirm.text(titleInMail(meeting))]);

export const registeredMail = mailOf(m.registered.subject, (told) => [
  m.registered.text(titleInMail(told.meeting)),
  whenAndWhere(told),
  wayOn(told),
]);

export const waitingMail = mailOf(m.waiting.subject, (told) => [
  m.waiting.text(titleInMail(told.meeting)),
  wayOn(told),
]);

export const offeredMail = mailOf(m.offered.subject, (told) => [
  m.offered.text(titleInMail(told.meeting)),
  whenAndWhere(told),
  m.offered.until(formatDateTime(told.participant.offeredUntil ?? told.meeting.startsAt, 'sv')),
]);

/** Leads to the meeting: a registration that has lapsed is not taken up again. */
export function lapsedMail({ origin, meeting }: Told): MailText {
  const title = titleInMail(meeting);
  const path = mailLink(origin, meetingPath(meeting));
  return { subject: m.lapsed.subject(title), text: letter(m.lapsed.text(title), path) };
}

export const removedMail = mailOf(m.removed.subject, ({ meeting }) => [m.removed.text(titleInMail(meeting))]);

/** The page is no longer theirs, unless it is open to all. */
export function releasedMail(told: Told): MailText {
  const title = titleInMail(told.meeting);
  const again = told.meeting.visibility === 'public' ? [m.released.again, placeOf(told)] : [];
  return { subject: m.released.subject(title), text: letter(m.released.text(title), ...again) };
}

export const replacingMail = mailOf(m.replacing.subject, (told) => [
  m.replacing.text(titleInMail(told.meeting)),
  whenAndWhere(told),
  ...needsOf(told),
  wayOn(told),
]);

/** A new time or place of one meeting, or of all those in a series that they come to. */
export function movedMail(all: readonly [Told, ...Told[]]): MailText {
  const title = titleInMail(all[0].meeting);
  const said =
    all.length === 1
      ? [whenAndWhere(all[0]), wayOn(all[0]), placeOf(all[0])]
      : [...eachOf(all), m.wayOn.each];
  return { subject: m.moved.subject(title), text: letter(m.moved.text(title), ...said) };
}

const eachOf = (all: readonly Told[]) => all.map((told) => `${whenAndWhere(told)}\n${placeOf(told)}`);

/** One meeting is cancelled, or all those in a series that they come to. */
export function cancelledMail(all: readonly [Told, ...Told[]]): MailText {
  const { meeting } = all[0];
  const isSaid = !isClosedMeeting(meeting) && meeting.cancelReason !== '';
  const reason = isSaid ? [m.cancelled.reason(meeting.cancelReason)] : [];
  return {
    subject: m.cancelled.subject(titleInMail(meeting)),
    text: letter(...all.map(cancelledLine), ...reason, placeOf(all[0])),
  };
}

const cancelledLine = ({ meeting }: Told) =>
  m.cancelled.text(titleInMail(meeting), formatDateTime(meeting.startsAt, 'sv'));

/** With the words of those who arrange the meeting. */
export const reminderMail = (words: string) =>
  mailOf(m.reminder.subject, (told) => [
    m.reminder.text(titleInMail(told.meeting)),
    whenAndWhere(told),
    ...(isClosedMeeting(told.meeting) || words === '' ? [] : [words]),
    wayOn(told),
  ]);
