import type { Clock } from '#src/platform/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { IndexStatus, SearchIndex, SearchRequest } from '#src/platform/search/search-index.ts';
import { type Analyser, createAnalyser } from '../analysis/analyse.ts';
import { loadLexicon } from '../analysis/lexicon/load-lexicon.ts';
import { createSynonyms, type Synonyms } from '../query/synonyms.ts';
import { termsVersion } from '../ranking/terms-version.ts';
import { layoutVersion } from './index/index-settings.ts';
import { createIndexWriter } from './index/index-writer.ts';
import { type Asking, createAsking } from './reading/asking.ts';
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
  contentVersion?: (() => string) | undefined;
  patience?: Patience;
  clock?: Clock;
};

/**
 * The index on a Meilisearch server, with the portal's own analyser in front. It connects to nothing before it is asked;
 * a server that does not answer is `unavailable`.
 */
export function createMeilisearchIndex({
  index = 'narvaronatet',
  contentVersion = () => '',
  patience = usualPatience,
  clock = systemClock,
  ...address
}: MeilisearchOptions): SearchIndex {
  const server = createMeilisearchServer(address, patience);
  let kept: Language | undefined;
  let synonyms: Synonyms = { matchAt: () => undefined };
  const language = () => {
    kept ??= readLanguage(contentVersion());
    return kept;
  };
  const writer = () => createIndexWriter({ server, index, clock, ...language() });

  async function builtState(): Promise<IndexState> {
    const state = await server.findState(index);
    if (state?.version !== language().version) throw meilisearchFault('no-index');
    return state;
  }

  /** Answers from one and the same generation: when another has taken over in between, it is asked again. */
  async function answer<T>(
    { visibleTo, synonyms: tried }: Pick<SearchRequest, 'visibleTo' | 'synonyms'>,
    read: (reading: Reading, asking: Asking) => Promise<T>,
  ): Promise<T> {
    const { analyser } = language();
    const asking = createAsking(server, index, visibleTo);
    const used = tried ? createSynonyms(tried, analyser) : synonyms;
    for (let state = await builtState(); ; ) {
      const { averageLength, generation } = state;
      const result = await read({ analyser, synonyms: used, averageLength }, asking);
      state = await builtState();
      if (state.generation === generation) return result;
    }
  }

  return {
    search: (request) => answer(request, (...means) => searchReading(request, ...means)),
    suggest: (request) => answer(request, (...means) => suggestReading(request, ...means)),
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
  return { analyser, version: [layoutVersion, termsVersion(analyser), contentVersion].join(' ') };
}

function statusOf(state: IndexState | undefined, documents: number, version: string): IndexStatus {
  const isCurrent = state?.version === version;
  return { engine: 'meilisearch', documents, cursor: isCurrent ? state.cursor : undefined, version };
}
