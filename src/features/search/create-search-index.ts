import type { Config } from '#src/platform/config.ts';
import { searchFolder } from '#src/platform/search/search-folder.ts';
import type { SearchFront } from '#src/platform/search/search-index.ts';
import { createEmbeddedIndex } from './embedded/embedded-index.ts';

/** The index that the settings ask for: embedded, unless a Meilisearch server is named. */
export function createSearchIndex(config: Pick<Config, 'dataDir'>): SearchFront {
  const embedded = createEmbeddedIndex({ folder: searchFolder(config.dataDir) });
  return { ...embedded, engines: [embedded] };
}
