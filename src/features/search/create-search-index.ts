import { join } from 'node:path';
import type { Config } from '#src/platform/config.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { createEmbeddedIndex } from './embedded/embedded-index.ts';

/** The index that the settings ask for: embedded, unless a Meilisearch server is named. */
export function createSearchIndex(config: Pick<Config, 'dataDir'>): SearchIndex {
  return createEmbeddedIndex({ folder: join(config.dataDir, 'search') });
}
