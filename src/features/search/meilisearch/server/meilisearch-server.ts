import { setTimeout as sleep } from 'node:timers/promises';
import { type EnqueuedTaskPromise, type IndexSwap, Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { backoffSeconds } from '#src/platform/backoff.ts';
import { indexSettings } from '../index/index-settings.ts';
import {
  facetAnswer,
  type IndexState,
  indexesAnswer,
  type SearchAnswer,
  searchAnswers,
  stateAnswer,
  statsAnswer,
  taskAnswer,
} from './answers.ts';
import { asFault, faultName, isMissing, isPassing, meilisearchFault } from './faults.ts';

export type ServerAddress = { host: string; key: string };
/** How long the portal waits, in milliseconds. */
export type Patience = {
  search: number;
  request: number;
  task: number;
  /** Between two looks at a task. */
  look: number;
  /** After the first failure of a write; doubles with each. */
  retry: number;
};

/** The requests that the engine makes, each with a limit of time and its faults named. Writes are awaited, and retried where they may be. */
export type MeilisearchServer = {
  /** All in one request, answered in order. */
  search(questions: readonly MultiSearchQuery[]): Promise<SearchAnswer[]>;
  findValues(
    index: string,
    question: { field: string; begins: string; filter: string },
  ): Promise<FoundValue[]>;
  /** What is said of an index; undefined when it was never finished. */
  findState(index: string): Promise<IndexState | undefined>;
  countDocuments(index: string): Promise<number>;
  listIndexes(): Promise<{ uid: string; createdAt: Date }[]>;
  /** Leaves one that is there as it is. */
  createIndex(index: string): Promise<void>;
  putSettings(index: string): Promise<void>;
  deleteIndex(index: string): Promise<void>;
  putDocuments(index: string, documents: readonly object[]): Promise<void>;
  deleteDocuments(index: string, filter: string): Promise<void>;
  putState(index: string, state: IndexState): Promise<void>;
  /** All pairs at once, or none. */
  swap(pairs: readonly (readonly [string, string])[]): Promise<void>;
};
export type FoundValue = { value: string; count: number };

export const usualPatience: Patience = {
  search: 1000,
  request: 30_000,
  task: 300_000,
  look: 50,
  retry: 200,
};
const stateKey = 'state';
const mostTries = 4;
const longestWaitSeconds = 5;
const mostIndexes = 1000;

/** The index that holds what is said of another. */
export function stateIndex(index: string): string {
  return `${index}_meta`;
}

/** Connects to nothing before it is asked. */
export function createMeilisearchServer(
  { host, key }: ServerAddress,
  patience: Patience = usualPatience,
): MeilisearchServer {
  const reader = new Meilisearch({ host, apiKey: key, timeout: patience.search });
  const writer = new Meilisearch({ host, apiKey: key, timeout: patience.request });

  /** Once more after a fault of the moment, for writes that may be done twice. */
  async function written(enqueue: () => EnqueuedTaskPromise): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await named(() => done(enqueue()));
      } catch (error) {
        if (tries === mostTries || !isPassing(error)) throw error;
        const wait = { first: patience.retry / 1000, longest: longestWaitSeconds };
        await sleep(backoffSeconds(tries, wait) * 1000);
      }
    }
  }

  async function done(task: EnqueuedTaskPromise): Promise<void> {
    const ended = await task.waitTask({ timeout: patience.task, interval: patience.look });
    const { status, error } = taskAnswer.parse(ended);
    if (status !== 'succeeded') throw meilisearchFault(error?.code ?? `task-${status}`);
  }

  return {
    search: (questions) =>
      named(async () => {
        const answer = await reader.multiSearch({ queries: [...questions] });
        return searchAnswers.parse(answer).results;
      }),
    findValues: (index, { field, begins, filter }) =>
      named(async () => {
        const asked = { facetName: field, facetQuery: begins, filter, exhaustiveFacetCount: true };
        return facetAnswer.parse(await reader.index(index).searchForFacetValues(asked)).facetHits;
      }),
    findState: async (index) => {
      try {
        return await named(async () =>
          stateAnswer.parse(await reader.index(stateIndex(index)).getDocument(stateKey)),
        );
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    countDocuments: (index) =>
      named(async () => statsAnswer.parse(await reader.index(index).getStats()).numberOfDocuments),
    listIndexes: () =>
      named(async () => indexesAnswer.parse(await reader.getRawIndexes({ limit: mostIndexes })).results),
    createIndex: (index) =>
      unless('index_already_exists', () => written(() => writer.createIndex(index, { primaryKey: 'key' }))),
    putSettings: (index) => written(() => writer.index(index).updateSettings(indexSettings)),
    deleteIndex: (index) => unless('index_not_found', () => written(() => writer.deleteIndex(index))),
    putDocuments: (index, documents) => written(() => writer.index(index).addDocuments([...documents])),
    deleteDocuments: (index, filter) => written(() => writer.index(index).deleteDocuments({ filter })),
    putState: (index, state) =>
      written(() =>
        writer.index(stateIndex(index)).addDocuments([{ key: stateKey, ...state }], { primaryKey: 'key' }),
      ),
    // never once more: a second time would swap them back
    swap: (pairs) => named(() => done(writer.swapIndexes(pairs.map(swapOf)))),
  };
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFault(error);
  }
}

/** What was to be done is done already. */
async function unless(fault: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (faultName(error) !== fault) throw error;
  }
}

const swapOf = ([one, other]: readonly [string, string]): IndexSwap => ({
  indexes: [one, other],
  rename: false,
});
