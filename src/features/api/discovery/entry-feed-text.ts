import { v5 as nameUuid } from 'uuid';
import type { EntryCard } from '#src/features/library/entry/entry.ts';
import type { EntryListModel } from '#src/features/library/list/entry-list-model.ts';
import { chosenValues } from '#src/features/library/list/facet-view-text.ts';
import { listAddress } from '#src/features/library/list/list-address.ts';
import { kinds, origins, termLabel } from '#src/features/library/vocabulary/index.ts';
import { href, type Lang, messages } from '#src/i18n/index.ts';
import { renderXml, type XmlElement, xml } from '#src/lib/xml.ts';
import { addressesOf } from '../addresses.ts';

export const feedPath = '/bibliotek/flode.atom';
/** Names the portal's feeds among all names; never changed, so that a feed keeps its id. */
const feedNames = '6f0c1f0e-6d0c-5d5e-9c55-0d7c0a3f1b11';
const beforeAll = '2026-01-01T00:00:00Z';

/** The newest of a list as an Atom feed; the same question always has the same id, whatever the host. */
export function entryFeed(model: EntryListModel, lang: Lang, origin: string): string {
  const { list } = messages(lang).library;
  const { name } = messages(lang).common.site;
  const { cards } = model.page;
  const question = { filter: model.query.filter, words: model.query.words };
  const chosen = chosenValues(model.query, model.places, lang).map(({ label }) => label);
  const words = question.words ? [question.words] : [];
  return renderXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'sv' },
      xml('id', {}, `urn:uuid:${nameUuid(listAddress(question), feedNames)}`),
      xml('title', {}, [`${list.title} – ${name}`, ...words, ...chosen].join(' · ')),
      xml('updated', {}, cards[0]?.publishedAt ?? beforeAll),
      xml('link', { rel: 'self', href: origin + href(lang, listAddress(question, feedPath)) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: origin + href(lang, listAddress(question)) }),
      xml('author', {}, xml('name', {}, name)),
      ...cards.map((card) => entryElement(card, lang, origin)),
    ),
  );
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
