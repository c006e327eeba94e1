import { mailLink, type Origin } from '#src/features/accounts/mail-letter-text.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate, formatDateTime } from '#src/lib/dates.ts';
import type { MailContent } from '#src/platform/mail/mail-builder.ts';
import type { Task } from '#src/platform/registries.ts';
import { type MailBlock, mailHtml, mailText } from './mail-layout.ts';
import type { MailKind } from './mail-times-rules.ts';
import type { Ending, ToldGroup, ToldNotice } from './told.ts';

const { mail: words, notices } = messages('sv').notifications;
const { name: portal } = messages('sv').common.site;

/** What somebody who looks after a network is told beside the news. */
export type Week = {
  tasks: readonly Task[];
  lists: readonly { title: string; items: readonly { title: string; path: string }[] }[];
};

/** What a mail is to say. */
export type Told = {
  kind: MailKind;
  now: Date;
  groups: readonly ToldGroup[];
  week: Week | undefined;
  endings: readonly [Ending, ...Ending[]];
};

/** What the log of the outbox calls a mail whose text is not yet written. */
export function logSubject(kind: MailKind): string {
  return words.log[kind];
}

/** The mail with the headers by which a mail program ends it with one press (RFC 8058). */
export function noticeMail(origin: Origin, told: Told): MailContent {
  const subject = oneLine(subjectOf(told));
  const blocks = blocksOf(origin, told);
  return {
    subject,
    text: mailText(blocks),
    html: mailHtml(subject, blocks),
    headers: {
      'List-Id': `<notiser.${new URL(mailLink(origin, '/')).hostname}>`,
      'List-Unsubscribe': `<${endLink(origin, told.endings[0])}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function subjectOf({ kind, now, groups, week }: Told): string {
  const day = formatDate(now.toISOString(), 'sv');
  if (week) return words.subject.week(day);
  if (kind !== 'at-once') return words.subject[kind](day);
  const [group] = groups;
  const [first, ...others] = group?.notices ?? [];
  if (!first || first.view.isClosed || group?.object?.isClosed) return words.closed;
  if (others.length === 0) return first.view.title;
  const count = others.length + 1;
  return group?.object ? words.subject['at-once'](count, group.object.title) : words.subject.forYou(count);
}

function blocksOf(origin: Origin, { kind, groups, week, endings }: Told): MailBlock[] {
  return [
    ...(hasMore(week) ? weekBlocks(origin, week) : []),
    ...(groups.length > 0 ? [{ kind: 'text', text: words.lead[week ? 'week' : kind] } as const] : []),
    ...groups.flatMap((group) => groupBlocks(origin, group)),
    { kind: 'line' },
    { kind: 'text', text: words.noReplies(portal) },
    { kind: 'link', text: words.change, link: mailLink(origin, '/mitt/foljer') },
    ...endings.map(
      (ending): MailBlock => ({
        kind: 'link',
        text: endWords(ending),
        link: endLink(origin, ending),
      }),
    ),
  ];
}

/** Whether anything stands in the week beside the news. */
export const hasMore = (week: Week | undefined): week is Week =>
  week !== undefined && (week.tasks.length > 0 || week.lists.length > 0);

function weekBlocks(origin: Origin, { tasks, lists }: Week): MailBlock[] {
  const waiting = tasks.map((task): MailBlock => {
    const since = words.since(formatDate(task.since, 'sv'));
    const note = task.isUrgent ? `${since}, ${words.urgent}` : since;
    // an address may hold a heading
    if (task.isClosed)
      return { kind: 'item', title: words.closed, note, link: mailLink(origin, '/att-gora') };
    return { kind: 'item', title: task.words('sv').title, note, link: mailLink(origin, task.path) };
  });
  return [
    { kind: 'text', text: words.waitsForYou },
    ...(waiting.length > 0 ? [heading(words.waiting, mailLink(origin, '/att-gora')), ...waiting] : []),
    ...lists.flatMap(({ title, items }) => [
      heading(title),
      ...items.map(
        (item): MailBlock => ({
          kind: 'item',
          title: item.title,
          link: mailLink(origin, item.path),
        }),
      ),
    ]),
  ];
}

function groupBlocks(origin: Origin, { object, notices: own }: ToldGroup): MailBlock[] {
  const isClosed = object?.isClosed || own.some(({ view }) => view.isClosed);
  const head = isClosed
    ? [heading(words.closedPlace), { kind: 'text', text: words.closedNote } as const]
    : [heading(object?.title ?? notices.forYou, object && mailLink(origin, object.path))];
  return [...head, ...own.map((one) => (isClosed ? closedItem(origin, one) : openItem(origin, one)))];
}

function openItem(origin: Origin, { notice, view }: ToldNotice): MailBlock {
  const note = [notices.because[notice.because], view.by, formatDateTime(notice.at, 'sv')];
  return {
    kind: 'item',
    title: view.title,
    link: mailLink(origin, view.path),
    note: note.filter(Boolean).join(' · '),
    excerpt: view.excerpt,
  };
}

/** Nothing of what it says: neither who, nor in which thread. */
function closedItem(origin: Origin, { notice, view }: ToldNotice): MailBlock {
  const note = formatDateTime(notice.at, 'sv');
  return { kind: 'item', title: words.closed, link: mailLink(origin, view.mailPath ?? view.path), note };
}

function endWords({ what, object }: Ending): string {
  if (what === 'personal' || what === 'daily' || what === 'weekly' || what === 'week') return words.end[what];
  return object && !object.isClosed ? words.end.follow(object.title) : words.end.closed;
}

const endLink = (origin: Origin, { token }: Ending) => mailLink(origin, `/prenumeration/${token}`);

const heading = (text: string, link?: string): MailBlock => ({ kind: 'heading', text, link });

/** Titles are people's own: no line break or control character comes into a header. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
