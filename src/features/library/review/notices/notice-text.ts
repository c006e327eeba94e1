import { letter, type MailText, mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import type { ScheduleFailure } from '#src/features/library/publishing/schedule/schedule-queries.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';

/** What somebody is told by mail. */
export type Notice =
  | { kind: 'submitted' }
  | { kind: 'returned'; reason: string }
  | { kind: 'schedule-failed'; failure: ScheduleFailure }
  | { kind: 'review-asked'; dueOn: string }
  | { kind: 'review-assigned'; dueOn: string }
  | { kind: 'review-returned'; reason: string }
  | { kind: 'reviewed' }
  | { kind: 'commented' }
  | { kind: 'answered' };

const { mail } = messages('sv').library.review;

const ends: Readonly<Record<Notice['kind'], string>> = {
  submitted: '/forhandsgranska',
  returned: '/forhandsgranska',
  'schedule-failed': '/schemalagg',
  'review-asked': '/granskning',
  'review-assigned': '/granska',
  'review-returned': '/granskning',
  reviewed: '',
  commented: '/kommentarer',
  answered: '/kommentarer',
};

/** The mail: what has happened, what there is to do, and where. */
export function noticeMail(
  origin: Origin,
  notice: Notice,
  { title, slug }: { title: string; slug: string },
): MailText {
  const name = title.replace(/\s+/g, ' ').trim() || mail.untitled;
  return {
    subject: mail.subjects[notice.kind](name),
    text: letter(
      ...paragraphs(notice, name),
      mail.here(mailLink(origin, `/bibliotek/${slug}${ends[notice.kind]}`)),
    ),
  };
}

function paragraphs(notice: Notice, name: string): readonly string[] {
  switch (notice.kind) {
    case 'returned':
    case 'review-returned':
      return [mail.texts[notice.kind](name), ...(notice.reason ? [notice.reason] : [])];
    case 'schedule-failed':
      return [mail.texts['schedule-failed'](name), mail.failures[notice.failure]];
    case 'review-asked':
    case 'review-assigned':
      return [
        mail.texts[notice.kind](name),
        ...(notice.dueOn ? [mail.due(formatDate(notice.dueOn, 'sv'))] : []),
      ];
    default:
      return [mail.texts[notice.kind](name)];
  }
}
