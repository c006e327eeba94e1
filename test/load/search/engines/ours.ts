import { shippedSynonyms } from '#src/cli/shipped-synonyms.ts';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { documentOf } from '#src/features/search/evaluation/evaluate-index.ts';
import type { OpenEngine } from '../bench-engine.ts';

/** The portal's embedded index, through the door that the portal uses. */
export const open: OpenEngine = async (folder) => {
  const index = createEmbeddedIndex({ folder });
  await index.setSynonyms(await shippedSynonyms());
  const rebuild = await index.rebuild();
  return {
    lacks: [],
    add: (documents) => rebuild.add(documents.map(documentOf)),
    finish: () => rebuild.finish(0),
    search: async ({ kind, text, municipality }) => {
      const { hits } = await index.search({
        text,
        visibleTo: 'everything',
        filter: municipality === undefined ? {} : { municipality: [municipality] },
        count: kind === 'faceted' ? ['type', 'municipality'] : [],
        sort: 'relevance',
        from: 0,
        limit: 10,
        today: '2026-01-01',
        isTyping: kind === 'prefix',
      });
      return hits.map(({ id }) => id);
    },
    close: () => index.close(),
  };
};
