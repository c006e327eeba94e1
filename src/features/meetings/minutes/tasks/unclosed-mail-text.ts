import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { titleInMail } from '../../meeting/mail-title-text.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { minutesPath } from '../minutes.ts';

const m = messages('sv').meetings.minutes.mail;

/** To those who arranged a meeting: its minutes are not closed. */
export function unclosedMail(origin: Origin, meeting: Meeting): MailText {
  const title = titleInMail(meeting);
  return {
    subject: m.subject(title),
    text: letter(m.text(title, formatDate(meeting.endsAt, 'sv')), mailLink(origin, minutesPath(meeting))),
  };
}
