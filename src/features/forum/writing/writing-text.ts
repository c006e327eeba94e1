import { type Lang, messages } from '#src/i18n/index.ts';
import { formatClock, formatDate, formatDateTime } from '#src/lib/dates.ts';
import type { Category } from '../categories/category.ts';
import type { Post } from '../posts/post.ts';
import type { ShownAuthor } from '../threads/author.ts';
import { authorText } from '../threads/author-text.ts';
import type { ListedDraft } from './drafts/draft.ts';
import { quoted } from './quote-rules.ts';

/** The words of a post as they are put into an answer; what people write stays Swedish. */
export function quoteText({ bodyMd }: Pick<Post, 'bodyMd'>, author: ShownAuthor): string {
  const m = messages('sv').forum.writing.reply;
  return quoted(bodyMd, m.wrote(authorText(author, 'sv')));
}

/** Who reads what is written in the category. */
export function readersText({ visibility }: Pick<Category, 'visibility'>, lang: Lang): string {
  const { readers: m } = messages(lang).forum.writing;
  if (visibility === 'public' || visibility === 'member') return m[visibility];
  if (visibility.startsWith('network:')) return m.network;
  return visibility.startsWith('role:coordinator:') ? m.coordinators : m.group;
}

/** "Utkastet sparades kl. 14.05"; nothing before anything is kept. */
export function draftSavedText(savedAt: string | undefined, lang: Lang, now: Date): string {
  const { drafts: m } = messages(lang).forum.writing;
  if (savedAt === undefined) return '';
  const isToday = formatDate(savedAt, lang) === formatDate(now.toISOString(), lang);
  return m.savedAt(isToday ? formatClock(savedAt, lang) : formatDateTime(savedAt, lang));
}

/** What a draft is of. */
export function draftText({ place, title, where }: ListedDraft, lang: Lang): string {
  const { drafts: m } = messages(lang).forum.writing;
  if (place === 'new') return title || m.untitled;
  if (place === 'unnamed') return m.unnamed(title || m.untitled);
  const of = where?.title ?? m.untitled;
  if (place.startsWith('entry:')) return m.about(of);
  return place.startsWith('thread:') ? m.answerIn(of) : m.changeIn(of);
}

/** The names of the fields, for the error summary. */
export function fieldNames(lang: Lang): Readonly<Record<string, string>> {
  const { answers, requests, writing } = messages(lang).forum;
  const { fields: m, files } = writing;
  return {
    title: m.title,
    kind: m.kind,
    category: m.category,
    body: m.body,
    upload: files.upload,
    reason: m.reason,
    network: requests.network,
    didEntryId: answers.didSo.field,
    lawAsOf: answers.law.asOfField,
  };
}
