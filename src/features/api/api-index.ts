import { apiRoot } from './addresses.ts';

/** What there is beneath `/api/v1`, for those who come without the documents. */
export function apiIndex(origin: string): Readonly<Record<string, string>> {
  const at = (path: string) => `${origin}${apiRoot}${path}`;
  return {
    entries: at('/entries'),
    organisations: at('/organisations'),
    situation: at('/situation'),
    glossary: at('/glossary'),
    search: at('/search'),
    suggest: at('/suggest'),
    threads: at('/threads'),
    meetings: at('/meetings'),
    indicators: at('/indicators'),
    indicatorChanges: at('/indicators/changes'),
    catalogue: `${origin}/dcat.rdf`,
    openapi: at('/openapi.json'),
    terms: `${origin}/om/oppna-data`,
  };
}
