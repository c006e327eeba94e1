import { messages } from '#src/i18n/index.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Followed, FollowKind, NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { facetsOf } from '../cards/entry-facets.ts';
import type { Entry, EntryCard } from '../entry/entry.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { readPublished } from '../entry/published-entry-service.ts';
import { findEntryCards } from '../list/entry-list-service.ts';
import { listEntryAuthors, listEntryBirths } from './entry-news-queries.ts';

/** Facets whose values are tags of threads too, under the same names. */
const tagFacets: ReadonlySet<string> = new Set([
  'absence-pattern',
  'hindrance',
  'tier',
  'school-year',
  'profession',
]);

/** Descriptions that were published or changed; those who wrote them follow them. */
export const entryNews: NewsSource = {
  name: 'entry',
  kinds: ['entry.published', 'entry.revised', 'entry.imported'],
  async news(app, { subjectId, kind }) {
    const entry = await readPublished(app, subjectId);
    if (!entry) return undefined;
    const object: Followed = { type: 'entry', id: subjectId };
    const authors = kind === 'entry.imported' ? [] : await listEntryAuthors(app.db, subjectId);
    return {
      subjectId,
      of: placesOf(entry),
      nowFollow: authors.map((personId) => ({ personId, object })),
    };
  },
  async present(app, actor, ids, lang) {
    const cards = await findEntryCards(app, actor, ids);
    const births = await listEntryBirths(app.db, [...cards.keys()]);
    return new Map([...cards].map(([id, card]) => [id, viewOf(card, births.get(id), lang)]));
  },
};

/** Itself, whose it is, and what it is about as anonymous readers see it: what it keeps within its network tells nobody. */
function placesOf(entry: Entry): readonly Followed[] {
  const { head } = entry;
  const facets = facetsOf(visibleEntry(entry, anonymous), []);
  const tags = facets.filter(({ facet }) => tagFacets.has(facet));
  return [
    { type: 'entry', id: head.id },
    { type: 'organisation', id: head.organisation.id },
    ...tags.map(({ facet, value }): Followed => ({ type: 'tag', id: `${facet}:${value}` })),
  ];
}

function viewOf(card: EntryCard, bornAt: string | undefined, lang: 'sv' | 'en'): NewsView {
  const words = messages(lang).notifications.news;
  const isNew = bornAt === undefined || bornAt >= card.publishedAt;
  return {
    title: isNew ? words.entry(card.title) : words.revised(card.title),
    by: card.organisation.name,
    path: `/bibliotek/${card.slug}`,
    excerpt: card.summary,
  };
}

/** Entries can be followed by whoever may read them. */
export const entryFollowKind: FollowKind = {
  type: 'entry',
  async present(app: App, actor, ids) {
    const cards = await findEntryCards(app, actor, ids);
    return new Map([...cards].map(([id, { title, slug }]) => [id, { title, path: `/bibliotek/${slug}` }]));
  },
};
