import type { App } from '#src/platform/app.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { listSynonyms } from './synonym-queries.ts';

/** The words that people of this portal have said to mean the same. */
export async function portalSynonyms({ db }: Pick<App, 'db'>): Promise<readonly SynonymGroup[]> {
  const groups = await listSynonyms(db);
  return groups.map(({ shown, equal, silent, broader }) => ({ shown, equal, silent, broader }));
}
