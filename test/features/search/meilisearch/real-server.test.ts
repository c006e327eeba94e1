import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { describe, it } from 'vitest';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import { usualPatience } from '#src/features/search/meilisearch/server/meilisearch-server.ts';
import { describeSearchIndex } from '../contract/search-index-contract.ts';

const { MEILI_HOST: host, MEILI_KEY: key } = process.env;
/** A test says more when it is late than when it is cut off. */
const patience = { ...usualPatience, search: 10_000 };

if (host && key) {
  describeSearchIndex('meilisearch', async () => {
    const name = `test_${randomUUID()}`;
    const index = createMeilisearchIndex({ host, key, index: name, patience });
    return {
      index,
      cleanUp: async () => {
        await index.close();
        const client = new Meilisearch({ host, apiKey: key });
        for (const left of [name, `${name}_meta`]) await client.deleteIndex(left).waitTask();
      },
    };
  });
} else {
  describe('the search index (meilisearch)', () => {
    it.skip('SKIPPED, NOT TRIED ON A REAL SERVER: set MEILI_HOST and MEILI_KEY (docs/meilisearch.md)', () => {});
  });
}
