import { type AccessRow, everyone, type Representation } from './row.ts';

/** An address that everybody may read; what is found is asked of the index with the reader's keys. */
function open(
  representation: Representation,
  route: string,
  address: string,
  about?: string,
  status = 200,
): AccessRow {
  return { route, representation, address, expect: everyone(status), ...(about && { about }) };
}

export const rows: readonly AccessRow[] = [
  open('html', 'sok/index.astro', '/sok'),
  open('html', 'sok/index.astro', '/sok?q=fr%C3%A5nvaro&typ=role&kommun=hallinge', 'träffar'),
  open('html', 'sok/index.astro', '/sok?q=finnsinte', 'inga träffar'),
  open('html', 'sok/index.astro', `/sok?q=${'x'.repeat(400)}`, 'för långt'),
  open('html', 'hjalp/sa-soker-du.astro', '/hjalp/sa-soker-du'),
  open('json', 'api/v1/search.ts', '/api/v1/search?q=team&kind=role&limit=2'),
  open('json', 'api/v1/search.ts', '/api/v1/search?limit=2', 'utan fråga', 400),
  open('json', 'api/v1/suggest.ts', '/api/v1/suggest?q=bup'),
  open('json', 'api/v1/suggest.ts', '/api/v1/suggest?x=bup', 'okänt namn', 400),
  open('xml', 'opensearch.xml.ts', '/opensearch.xml'),
];
