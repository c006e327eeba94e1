import type { SearchParams } from 'meilisearch';
import type { SearchRequest } from '#src/platform/search/search-index.ts';
import type { SearchAnswer } from '../server/answers.ts';
import type { FoundValue, MeilisearchServer } from '../server/meilisearch-server.ts';
import { all, everything, type Filter, hasAny } from './filter-text.ts';

export type Question = Omit<SearchParams, 'filter'> & { filter: Filter };

/** Asks one index on a reader's behalf: no answer holds, counts or is drawn from what the reader may not see. */
export type Asking = {
  /** All in one request. */
  ask(questions: readonly Question[]): Promise<SearchAnswer[]>;
  /** The values of a field that begin so, a letter or two aside, the most common first. */
  values(field: 'terms' | 'words', begins: string, filter?: Filter): Promise<FoundValue[]>;
};

export function createAsking(
  server: MeilisearchServer,
  index: string,
  visibleTo: SearchRequest['visibleTo'],
): Asking {
  const visible = visibleTo === 'everything' ? everything : hasAny('visibility', [...visibleTo]);
  const visibleOf = (filter: Filter) => all([visible, filter]).text;
  return {
    ask: async (questions) => {
      if (questions.length === 0) return [];
      return server.search(
        questions.map(({ filter, ...asked }) => ({ indexUid: index, ...asked, filter: visibleOf(filter) })),
      );
    },
    values: (field, begins, filter = everything) =>
      server.findValues(index, { field, begins, filter: visibleOf(filter) }),
  };
}
