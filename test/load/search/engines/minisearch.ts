import { stemmer } from '@orama/stemmers/swedish';
import MiniSearch from 'minisearch';
import type { OpenEngine } from '../bench-engine.ts';
import type { BenchDocument } from '../documents.ts';

/** minisearch with the Swedish stemmer of Orama, and the options that rank the judged list best. */
export const open: OpenEngine = async () => {
  const index = new MiniSearch<BenchDocument>({
    fields: ['title', 'body'],
    storeFields: ['type', 'municipality'],
    processTerm: (term) => stemmer(term.toLowerCase()),
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  return {
    lacks: [],
    add: async (documents) => index.addAll(documents),
    finish: async () => {},
    search: async ({ kind, text, municipality }) => {
      const found = index.search(text, {
        ...(municipality === undefined ? {} : { filter: (hit) => hit['municipality'] === municipality }),
      });
      if (kind === 'faceted')
        for (const facet of ['type', 'municipality']) Map.groupBy(found, (hit) => hit[facet]);
      return found.slice(0, 10).map(({ id }) => id);
    },
    close: async () => {},
  };
};
