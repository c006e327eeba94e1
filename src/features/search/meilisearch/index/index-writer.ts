import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '#src/platform/app.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { IndexChange, IndexRebuild } from '#src/platform/search/search-index.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { all, hasAny, not } from '../reading/filter-text.ts';
import { meilisearchFault } from '../server/faults.ts';
import { type MeilisearchServer, stateIndex } from '../server/meilisearch-server.ts';
import { createDocumentBatch } from './document-batch.ts';
import { type IndexDocument, indexDocument, subjectPlaces } from './index-document.ts';

export type WriterMeans = {
  server: MeilisearchServer;
  index: string;
  version: string;
  analyser: Analyser;
  clock: Clock;
};
export type IndexWriter = {
  apply(change: IndexChange): Promise<void>;
  rebuild(): Promise<IndexRebuild>;
};

/** No rebuild takes so long: what is older was left by a process that died. */
const abandonedMs = 24 * 3600 * 1000;
/** Before there is a text. */
const usualLength = 100;

/** Writes the index; every request is awaited. */
export function createIndexWriter(means: WriterMeans): IndexWriter {
  return {
    apply: (change) => applyChange(means, change),
    rebuild: async () => {
      await sweep(means);
      return startRebuild(means);
    },
  };
}

/** New documents come before old ones go, so that no subject is ever missing. */
async function applyChange(means: WriterMeans, { subjects, documents, cursor }: IndexChange): Promise<void> {
  const { server, index, version } = means;
  const state = await server.findState(index);
  if (state?.version !== version) throw meilisearchFault('no-index');
  if (state.cursor >= cursor) return;
  const batch = createDocumentBatch((some) => server.putDocuments(index, some));
  const kept: string[] = [];
  await eachAnalysed(documents, means.analyser, async (document) => {
    kept.push(document.key);
    await batch.add(document);
  });
  await batch.flush();
  if (subjects.length > 0) {
    const gone = all([hasAny('subject', subjects), not(hasAny('key', kept))]);
    await server.deleteDocuments(index, gone.text);
  }
  await server.putState(index, { ...state, cursor });
}

/** A text takes a while to analyse, and pages do not wait for all of them. */
async function eachAnalysed(
  documents: readonly SearchDocument[],
  analyser: Analyser,
  use: (document: IndexDocument) => Promise<void>,
): Promise<void> {
  const places = subjectPlaces(documents);
  for (const [at, document] of documents.entries()) {
    await nextTurn();
    const place = places[at];
    if (place) await use(indexDocument(document, place, analyser));
  }
}

async function startRebuild({ server, index, version, analyser }: WriterMeans): Promise<IndexRebuild> {
  const generation = randomUUID();
  const next = `${index}_new_${generation}`;
  await server.createIndex(next);
  await server.putSettings(next);
  const batch = createDocumentBatch((some) => server.putDocuments(next, some));
  const count = { words: 0, documents: 0 };
  return {
    add: (documents) =>
      eachAnalysed(documents, analyser, async (document) => {
        count.words += document.length;
        count.documents += 1;
        await batch.add(document);
      }),
    finish: async (cursor) => {
      await batch.flush();
      const averageLength = Math.max(1, count.words / count.documents || usualLength);
      await server.putState(next, { cursor, version, averageLength, generation });
      const pairs = [
        [index, next],
        [stateIndex(index), stateIndex(next)],
      ] as const;
      for (const [old] of pairs) await server.createIndex(old);
      await server.swap(pairs);
      await dropIndex(server, next);
    },
    abandon: () => dropIndex(server, next),
  };
}

async function dropIndex(server: MeilisearchServer, index: string): Promise<void> {
  await server.deleteIndex(index);
  await server.deleteIndex(stateIndex(index));
}

async function sweep({ server, index, clock }: WriterMeans): Promise<void> {
  const oldest = clock.now().getTime() - abandonedMs;
  for (const { uid, createdAt } of await server.listIndexes()) {
    if (uid.startsWith(`${index}_new_`) && createdAt.getTime() < oldest) await server.deleteIndex(uid);
  }
}
