import type { EntryCard } from '#src/features/library/entry/entry.ts';
import type { EntryListModel } from '#src/features/library/list/entry-list-model.ts';
import { chosenValues } from '#src/features/library/list/facet-view-text.ts';
import { listAddress } from '#src/features/library/list/list-address.ts';
import { kinds, origins, termLabel } from '#src/features/library/vocabulary/index.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { type XmlElement, xml } from '#src/lib/xml.ts';
import { addressesOf } from '../addresses.ts';
import { atomFeed } from './atom-feed-text.ts';

const feedPath = '/bibliotek/flode.atom';

/** The newest of a list as an Atom feed. */
export function entryFeed(model: EntryListModel, lang: Lang, origin: string): string {
  const { cards } = model.page;
  const question = { filter: model.query.filter, words: model.query.words };
  const chosen = chosenValues(model.query, model.places, lang).map(({ label }) => label);
  const { title } = messages(lang).library.list;
  const { name } = messages(lang).common.site;
  const feed = {
    title: [`${title} – ${name}`, ...(question.words ? [question.words] : []), ...chosen].join(' · '),
    updatedAt: cards[0]?.publishedAt,
    page: listAddress(question),
    self: listAddress(question, feedPath),
  };
  const entries = cards.map((card) => entryElement(card, lang, origin));
  return atomFeed({ ...feed, lang, origin }, entries);
}

function entryElement(card: EntryCard, lang: Lang, origin: string): XmlElement {
  const { page, self } = addressesOf(origin, 'entries', card.slug);
  const { example } = messages(lang).library.reading.page;
  const categories = [
    { term: card.kind, label: termLabel(kinds, card.kind, lang) },
    ...(card.origin === 'retold' ? [{ term: 'retold', label: termLabel(origins, 'retold', lang) }] : []),
    ...(card.isExample ? [{ term: 'example', label: example }] : []),
  ];
  return xml(
    'entry',
    {},
    xml('id', {}, `urn:uuid:${card.id}`),
    xml('title', {}, card.isExample ? `${example}: ${card.title}` : card.title),
    xml('updated', {}, card.publishedAt),
    xml('link', { rel: 'alternate', type: 'text/html', href: page }),
    xml('link', { rel: 'alternate', type: 'application/json', href: self }),
    xml('author', {}, xml('name', {}, card.organisation.name)),
    xml('summary', {}, card.summary),
    ...categories.map((category) => xml('category', category)),
  );
}
