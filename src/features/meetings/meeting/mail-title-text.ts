import { messages } from '#src/i18n/index.ts';
import type { Meeting } from './meeting.ts';

/** Only some of the members may know of it. */
export const isClosedMeeting = ({ visibility }: Pick<Meeting, 'visibility'>) =>
  visibility.startsWith('category:') || visibility.startsWith('role:');

/** What the meeting is called in mails: what a closed group meets about is never named. */
export const titleInMail = (meeting: Pick<Meeting, 'visibility' | 'title'>) =>
  isClosedMeeting(meeting) ? messages('sv').meetings.mail.closed : meeting.title;
