import { letter, type MailText, mailLink } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { titleInMail } from '../meeting/mail-title-text.ts';
import { meetingPath } from '../meeting/meeting.ts';
import { guestPath } from '../registration/guests/guest-token.ts';
import type { Told } from '../registration/mails/registration-mail-text.ts';
import { followUpPath } from './follow-up.ts';

const m = messages('sv').meetings.followUp.mail;

/** The way to the three questions. */
export function followUpMail({ origin, meeting, token }: Told): MailText {
  const title = titleInMail(meeting);
  const path = followUpPath(token === undefined ? meetingPath(meeting) : guestPath(token));
  return { subject: m.subject(title), text: letter(m.text(title), mailLink(origin, path)) };
}
