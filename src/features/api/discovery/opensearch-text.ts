import { messages } from '#src/i18n/index.ts';
import { renderXml, xml } from '#src/lib/xml.ts';
import { apiRoot } from '../addresses.ts';

/** How a browser searches the portal from its address field (OpenSearch 1.1). */
export function openSearchDescription(origin: string): string {
  const { site, search } = messages('sv').common;
  const address = (type: string, rel: string, path: string) =>
    xml('Url', { type, rel, template: `${origin}${path}` });
  return renderXml(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, site.name),
      xml('Description', {}, search.label),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('Image', { type: 'image/svg+xml' }, `${origin}/favicon.svg`),
      address('text/html', 'results', '/sok?q={searchTerms}'),
      address(
        'application/x-suggestions+json',
        'suggestions',
        `${apiRoot}/suggest?q={searchTerms}&format=opensearch`,
      ),
    ),
  );
}
