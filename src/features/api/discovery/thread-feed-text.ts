import { type Category, categoryPath } from '#src/features/forum/categories/category.ts';
import { readTag, tagKey, tagLabel } from '#src/features/forum/posts/tag-rules.ts';
import { authorText } from '#src/features/forum/threads/author-text.ts';
import type { ListedThread, ThreadFilter } from '#src/features/forum/threads/list/thread-list.ts';
import { threadListAddress } from '#src/features/forum/threads/list/thread-list-address.ts';
import { threadPath } from '#src/features/forum/threads/thread.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { type XmlElement, xml } from '#src/lib/xml.ts';
import { atomFeed } from './atom-feed-text.ts';

type Found = { category: Category | undefined; threads: readonly ListedThread[] };
/** In which language and at which host a feed is asked for. */
export type FeedReader = { lang: Lang; origin: string };

/** Open threads as a feed: who asks by role and organisation, and how many have answered; the words stand on the page. */
export function threadFeed(
  { category, threads }: Found,
  { filter, lang, origin }: FeedReader & { filter: ThreadFilter },
): string {
  const path = category ? categoryPath(category) : '/forum';
  const feed = {
    title: feedTitle(category, filter, lang),
    updatedAt: threads[0]?.lastPostAt,
    page: threadListAddress(path, filter),
    self: threadListAddress(`${path}/flode.atom`, filter),
  };
  const entries = threads.map((thread) => threadElement(thread, lang, origin));
  return atomFeed({ ...feed, lang, origin }, entries);
}

function threadElement(thread: ListedThread, lang: Lang, origin: string): XmlElement {
  const { reading, search } = messages(lang).forum;
  const told = [search.answers(thread.answers), ...(thread.helped > 0 ? [search.helped] : [])];
  return xml(
    'entry',
    {},
    xml('id', {}, `urn:uuid:${thread.id}`),
    xml('title', {}, thread.title),
    xml('published', {}, thread.createdAt),
    xml('updated', {}, thread.lastPostAt),
    xml('link', { rel: 'alternate', type: 'text/html', href: origin + threadPath(thread) }),
    xml('author', {}, xml('name', {}, authorText(thread.author, lang))),
    xml('summary', {}, told.join('. ')),
    xml('category', { term: thread.kind, label: reading.kinds[thread.kind] }),
    ...thread.tags.map((tag) => xml('category', { term: tagKey(tag), label: tagLabel(tag, lang) })),
  );
}

function feedTitle(
  category: Category | undefined,
  { kind, tag, isUnhelped }: ThreadFilter,
  lang: Lang,
): string {
  const { title, kinds, list } = messages(lang).forum.reading;
  const known = tag && readTag(tag);
  const chosen = [
    ...(kind ? [kinds[kind]] : []),
    ...(known ? [tagLabel(known, lang)] : []),
    ...(isUnhelped ? [list.unhelped] : []),
  ];
  return [`${category?.name ?? title} – ${messages(lang).common.site.name}`, ...chosen].join(' · ');
}
