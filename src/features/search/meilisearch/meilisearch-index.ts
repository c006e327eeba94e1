import type { IndexStatus, SearchIndex, SearchRequest } from '#src/platform/search/search-index.ts';
import { type Analyser, createAnalyser } from '../analysis/analyse.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { createSynonyms, type Synonyms } from '../query/synonyms.ts';
import { layoutVersion } from './index/index-settings.ts';
import { createIndexWriter } from './index/index-writer.ts';
import { createAsking } from './reading/asking.ts';
import { type Reading, searchReading } from './reading/search-reading.ts';
import { suggestReading } from './reading/suggest-reading.ts';
import type { IndexState } from './server/answers.ts';
import { meilisearchFault } from './server/faults.ts';
import {
  createMeilisearchServer,
  type Patience,
  type ServerAddress,
  usualPatience,
} from './server/meilisearch-server.ts';

export type MeilisearchOptions = ServerAddress & {
  /** The index on the server; what is said of it lies beside, in `<name>_meta`. */
  index?: string;
  /** Another one when the texts that come with the release say something else: then the index is built anew. */
  contentVersion?: string;
  patience?: Patience;
  now?: () => Date;
};

/**
 * The index on a Meilisearch server, with the portal's own analyser in front. It connects to nothing before it is asked;
 * a server that does not answer is `unavailable`.
 */
export function createMeilisearchIndex({
  index = 'narvaronatet',
  contentVersion = '',
  patience = usualPatience,
  now = () => new Date(),
  ...address
}: MeilisearchOptions): SearchIndex {
  const server = createMeilisearchServer(address, patience);
  let kept: Language | undefined;
  let synonyms: Synonyms = { matchAt: () => undefined };
  const language = () => {
    kept ??= readLanguage(contentVersion);
    return kept;
  };
  const writer = () => createIndexWriter({ server, index, now, ...language() });

  async function reading(request: Pick<SearchRequest, 'synonyms'>): Promise<Reading> {
    const { analyser, version } = language();
    const state = await server.findState(index);
    if (state?.version !== version) throw meilisearchFault('no-index');
    return {
      analyser,
      synonyms: request.synonyms ? createSynonyms(request.synonyms, analyser) : synonyms,
      averageLength: state.averageLength,
    };
  }

  return {
    search: async (request) =>
      searchReading(request, await reading(request), createAsking(server, index, request.visibleTo)),
    suggest: async (request) =>
      suggestReading(request, await reading({}), createAsking(server, index, request.visibleTo)),
    status: async () => {
      const state = await server.findState(index);
      const documents = state ? await server.countDocuments(index) : 0;
      return statusOf(state, documents, language().version);
    },
    apply: (change) => writer().apply(change),
    rebuild: () => writer().rebuild(),
    setSynonyms: async (groups) => {
      synonyms = createSynonyms(groups, language().analyser);
    },
    close: () => Promise.resolve(),
  };
}

type Language = { analyser: Analyser; version: string };

function readLanguage(contentVersion: string): Language {
  const analyser = createAnalyser(loadLexicon());
  return { analyser, version: [layoutVersion, analyser.version, contentVersion].join(' ') };
}

function statusOf(state: IndexState | undefined, documents: number, version: string): IndexStatus {
  const isCurrent = state?.version === version;
  return { engine: 'meilisearch', documents, cursor: isCurrent ? state.cursor : undefined, version };
}
