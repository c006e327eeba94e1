import { type Lang, messages } from '#src/i18n/index.ts';
import { htmlText } from '#src/lib/html-text.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import { type ThreadTag, tagLabel } from '../posts/tag-rules.ts';
import type { ShownAuthor } from '../threads/author.ts';
import { authorText } from '../threads/author-text.ts';
import { type Thread, threadPath } from '../threads/thread.ts';
import type { ThreadWords } from './thread-search-queries.ts';

type Words = { tags: readonly ThreadTag[]; words: ThreadWords; files: readonly string[] };

/** A thread as the search finds it: its title, what is said in it and in its files and is not hidden, and what it is about. */
export function threadDocument(thread: Thread, { tags, words, files }: Words): SearchDocument {
  const body = [...words.posts.map(({ bodyHtml }) => htmlText(bodyHtml)), ...files].join('\n');
  return {
    id: `thread:${thread.id}`,
    subject: `thread:${thread.id}`,
    visibility: thread.category.visibility,
    version: versionOf(thread, words),
    title: thread.title,
    names: [kindName(thread, 'sv'), ...tags.map((tag) => tagLabel(tag, 'sv'))],
    body,
    facets: { type: ['thread'], ...facetsOf(tags) },
    standing: 'background',
    law: legalMentions(body),
    reviewedOn: undefined,
    isReviewed: false,
    sureUntil: undefined,
  };
}

type Shown = { words: ThreadWords; author: ShownAuthor | undefined };

/** A thread as a hit: who asked by role and organisation, and whether there is an answer. */
export function threadHit(thread: Thread, { words, author }: Shown, { lang }: Asked): HitView {
  const { search } = messages(lang).forum;
  const answers = Math.max(0, thread.posts - 1);
  return {
    version: versionOf(thread, words),
    path: threadPath(thread),
    title: thread.title,
    kicker: [kindName(thread, lang), thread.category.name],
    summary: htmlText(words.posts[0]?.bodyHtml ?? '').slice(0, 240),
    notes: [
      ...(author ? [{ text: authorText(author, lang), tone: 'plain' as const }] : []),
      { text: search.answers(answers), tone: 'plain' },
      ...(thread.helped > 0 ? [{ text: search.helped, tone: 'label' as const }] : []),
    ],
  };
}

/** Another title, place, tag or word is another version. */
const versionOf = ({ version, category }: Thread, { wordsVersion }: ThreadWords) =>
  `${version}-${category.id}-${category.visibility}-${wordsVersion}`;

const kindName = ({ kind }: Thread, lang: Lang) => messages(lang).forum.reading.kinds[kind];

/** Tags narrow like the library's own values: its facets bear the names of the vocabularies. */
function facetsOf(tags: readonly ThreadTag[]): Record<string, readonly string[]> {
  const byVocabulary = Map.groupBy(tags, ({ vocabulary }) => vocabulary);
  return Object.fromEntries([...byVocabulary].map(([name, of]) => [name, of.map(({ value }) => value)]));
}
