import { v5 as nameUuid } from 'uuid';
import { href, type Lang, messages } from '#src/i18n/index.ts';
import { renderXml, type XmlElement, xml } from '#src/lib/xml.ts';

/** Names the portal's feeds among all names; never changed, so that a feed keeps its id. */
const feedNames = '6f0c1f0e-6d0c-5d5e-9c55-0d7c0a3f1b11';
const beforeAll = '2026-01-01T00:00:00Z';

type Feed = {
  title: string;
  /** When the newest of it changed. */
  updatedAt: string | undefined;
  /** Where the list stands as a page, and as a feed. */
  page: string;
  self: string;
  lang: Lang;
  origin: string;
};

/** A list as an Atom feed; the same list always has the same id, whatever the host. */
export function atomFeed(
  { title, updatedAt = beforeAll, page, self, lang, origin }: Feed,
  entries: readonly XmlElement[],
): string {
  return renderXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'sv' },
      xml('id', {}, `urn:uuid:${nameUuid(page, feedNames)}`),
      xml('title', {}, title),
      xml('updated', {}, updatedAt),
      xml('link', { rel: 'self', href: origin + href(lang, self) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: origin + href(lang, page) }),
      xml('author', {}, xml('name', {}, messages(lang).common.site.name)),
      ...entries,
    ),
  );
}
