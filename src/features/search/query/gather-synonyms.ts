import type { App } from '#src/platform/app.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { ownSynonyms } from './own-synonyms.ts';

/** All synonyms: our own, and those of whatever can be found. On a portal without content those that are shipped. */
export async function gatherSynonyms(app: App): Promise<readonly SynonymGroup[]> {
  const sources = app.registries.searchSources.map((source) => source.synonyms?.(app) ?? []);
  return [...ownSynonyms, ...(await Promise.all(sources)).flat()];
}
