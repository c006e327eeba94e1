import type { Clock } from '#src/platform/app.ts';
import type { Config } from '#src/platform/config.ts';
import type { Logger } from '#src/platform/logger.ts';
import { searchFolder } from '#src/platform/search/search-folder.ts';
import type { SearchFront } from '#src/platform/search/search-index.ts';
import { createEmbeddedIndex } from './embedded/embedded-index.ts';
import { createSearchFront } from './meilisearch/front/search-front.ts';
import { createMeilisearchIndex } from './meilisearch/meilisearch-index.ts';

type Settings = Pick<Config, 'dataDir' | 'meilisearch'>;
type Means = {
  clock: Clock;
  logger: Logger;
  /** Of what the sources have with the release (`sync/content-version.ts`). */
  contentVersion?: () => string;
};

/** The index that the settings ask for: embedded, or a Meilisearch server with the embedded one to stand in for it. */
export function createSearchIndex(config: Settings, { clock, logger, contentVersion }: Means): SearchFront {
  const embedded = createEmbeddedIndex({ folder: searchFolder(config.dataDir), contentVersion });
  if (!config.meilisearch) return { ...embedded, engines: [embedded] };
  const first = createMeilisearchIndex({ ...config.meilisearch, clock, contentVersion });
  return createSearchFront({ first, name: 'meilisearch', standIn: embedded, clock, logger });
}
