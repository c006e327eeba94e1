import type { App } from '#src/platform/app.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { portalSynonyms } from '../synonyms/portal-synonyms.ts';
import { ownSynonyms } from './own-synonyms.ts';

/** All synonyms that are in force: those that come with the portal, and those that its people have written. */
export async function gatherSynonyms(app: App): Promise<readonly SynonymGroup[]> {
  return [...(await shippedSynonyms(app)), ...(await portalSynonyms(app))];
}

/** Our own, and those of whatever can be found. */
export async function shippedSynonyms(app: App): Promise<readonly SynonymGroup[]> {
  const sources = app.registries.searchSources.map((source) => source.synonyms?.(app) ?? []);
  return [...ownSynonyms, ...(await Promise.all(sources)).flat()];
}
