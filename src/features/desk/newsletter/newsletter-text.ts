import { mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { threadPath } from '#src/features/forum/threads/thread.ts';
import { meetingPath } from '#src/features/meetings/meeting/meeting.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate, formatDateTime } from '#src/lib/dates.ts';
import type { Newsletter } from './newsletter-service.ts';

const { newsletter: m } = messages('sv').desk;

/** The letter as plain text, to be copied and changed: what people write stays Swedish. */
export function newsletterText(letter: Newsletter, origin: Origin): string {
  const line = (text: string, path: string) => `– ${text}\n  ${mailLink(origin, path)}`;
  const parts = [
    {
      title: m.parts.coming,
      lines: letter.coming.map((one) =>
        line(m.meeting(one.title, formatDateTime(one.startsAt, 'sv')), meetingPath(one)),
      ),
    },
    {
      title: m.parts.published,
      lines: letter.published.map(({ title, organisation, slug }) =>
        line(m.entry(title, organisation), `/bibliotek/${slug}`),
      ),
    },
    {
      title: m.parts.evaluated,
      lines: letter.evaluated.map(({ title, path }) => line(title, path ?? '/bibliotek')),
    },
    {
      title: m.parts.solved,
      lines: letter.solved.map((thread) => line(thread.title, threadPath(thread))),
    },
  ].filter(({ lines }) => lines.length > 0);
  const body = parts.map(({ title, lines }) => `${title.toLocaleUpperCase('sv')}\n\n${lines.join('\n')}`);
  return [
    m.opening(letter.network.name, formatDate(letter.since, 'sv')),
    ...(letter.network.isDemo ? [messages('sv').common.site.demo] : []),
    ...(body.length > 0 ? body : [m.nothing]),
    m.closing(letter.network.name),
  ].join('\n\n');
}
