import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/swedish';
import type { OpenEngine } from '../bench-engine.ts';

/** Orama with its own Swedish stemmer; it bears one wrong letter, as that ranks the judged list best. */
export const open: OpenEngine = async () => {
  const index = create({
    schema: { id: 'string', title: 'string', body: 'string', type: 'enum', municipality: 'enum' },
    components: { tokenizer: { language, stemming: true, stemmer } },
  });
  return {
    lacks: [],
    add: async (documents) => void (await insertMultiple(index, [...documents])),
    finish: async () => {},
    search: async ({ kind, text, municipality }) => {
      const { hits } = await search(index, {
        term: text,
        properties: ['title', 'body'],
        limit: 10,
        tolerance: kind === 'prefix' ? 0 : 1,
        ...(municipality === undefined ? {} : { where: { municipality: { eq: municipality } } }),
        ...(kind === 'faceted' ? { facets: { type: {}, municipality: {} } } : {}),
      });
      return hits.map(({ document }) => document.id);
    },
    close: async () => {},
  };
};
