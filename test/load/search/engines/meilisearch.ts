import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import type { OpenEngine } from '../bench-engine.ts';

/** Meilisearch as it comes, told that texts are Swedish; without the portal's analyser in front. */
export const open: OpenEngine = async () => {
  const server = new Meilisearch({
    host: process.env['MEILI_HOST'] ?? '',
    apiKey: process.env['MEILI_KEY'] ?? '',
  });
  const index = server.index(`narvaronatet_bench_${randomUUID()}`);
  await server.createIndex(index.uid, { primaryKey: 'id' }).waitTask();
  await index
    .updateSettings({
      searchableAttributes: ['title', 'body'],
      filterableAttributes: ['type', 'municipality'],
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['swe'] }],
      faceting: { maxValuesPerFacet: 300 },
    })
    .waitTask();
  const patience = { timeout: 300_000 };
  return {
    isElsewhere: true,
    lacks: [],
    add: async (documents) => void (await index.addDocuments([...documents]).waitTask(patience)),
    finish: async () => {},
    search: async ({ kind, text, municipality }) => {
      const { hits } = await index.search<{ id: string }>(text, {
        limit: 10,
        locales: ['swe'],
        matchingStrategy: 'frequency',
        ...(municipality === undefined ? {} : { filter: [`municipality = ${JSON.stringify(municipality)}`] }),
        ...(kind === 'faceted' ? { facets: ['type', 'municipality'] } : {}),
      });
      return hits.map(({ id }) => id);
    },
    close: async () => void (await server.deleteIndex(index.uid).waitTask(patience)),
  };
};
