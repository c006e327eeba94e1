import { randomUUID } from 'node:crypto';
import { describe, it } from 'vitest';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import {
  createMeilisearchServer,
  stateIndex,
  usualPatience,
} from '#src/features/search/meilisearch/server/meilisearch-server.ts';
import { describeSearchIndex } from '../contract/search-index-contract.ts';

const { MEILI_HOST: host, MEILI_KEY: key } = process.env;
/** A test says more when it is late than when it is cut off. */
const patience = { ...usualPatience, search: 10_000 };

if (host && key) {
  describeSearchIndex('meilisearch', async () => {
    const name = `narvaronatet_test_${randomUUID()}`;
    const index = createMeilisearchIndex({ host, key, index: name, patience });
    return {
      index,
      cleanUp: async () => {
        await index.close();
        const server = createMeilisearchServer({ host, key });
        for (const left of [name, stateIndex(name)]) await server.deleteIndex(left);
      },
    };
  });
} else {
  describe('the search index (meilisearch)', () => {
    it.skip('NOT TRIED ON A REAL SERVER: set MEILI_HOST and MEILI_KEY (docs/meilisearch.md)', () => {});
  });
}
