import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { IndexStatus } from '#src/platform/search/search-index.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { startThread, type Thread } from '#src/platform/threads/thread.ts';
import { currentGeneration } from '../file/generations.ts';
import type { IndexPlace } from '../file/index-file.ts';
import type { ReaderCalls } from './reader-worker.ts';

/** The thread that answers searches, one for each generation: the next one is loaded before the last one goes. */
export type Readers = {
  ask<K extends 'search' | 'suggest'>(
    name: K,
    request: Parameters<ReaderCalls[K]>[0],
  ): Promise<ReturnType<ReaderCalls[K]>>;
  status(): Promise<IndexStatus>;
  /** Reads everything anew, beside the one that answers, when so much has been removed that it is worth it. */
  renewWorn(): Promise<void>;
  /** Looks at once whether another generation is in force, and waits until that one answers. */
  renew(): Promise<void>;
  setSynonyms(groups: readonly SynonymGroup[]): Promise<void>;
  close(): Promise<void>;
};

type Reader = { generation: string; thread: Thread<ReaderCalls> };

/** Another process may have built a new generation; so often one looks. */
const lookEveryMilliseconds = 200;
const workerFile = new URL('./reader-worker.ts', import.meta.url);

/** No thread is started before the first question. */
export function createReaders(folder: string, place: () => IndexPlace): Readers {
  let synonyms: readonly SynonymGroup[] = [];
  let answering: Reader | undefined;
  let opening: Promise<void> | undefined;
  /** A generation that turned out broken or of another version is not tried again. */
  let useless: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  function isDue(): boolean {
    if (performance.now() - lookedAt < lookEveryMilliseconds) return false;
    lookedAt = performance.now();
    return true;
  }

  /** Opens the generation in force beside the one that answers, and lets that one go. */
  function open(generation: string): Promise<void> {
    opening ??= openNow(generation).finally(() => {
      opening = undefined;
    });
    return opening;
  }
  async function openNow(generation: string): Promise<void> {
    const thread = startThread<ReaderCalls>(workerFile, place());
    const outcome = await thread.call('open', synonyms).catch(() => 'missing' as const);
    const before = answering;
    answering = outcome === 'open' && !isClosed ? { generation, thread } : undefined;
    if (outcome === 'broken' || outcome === 'other-version') useless = generation;
    if (!answering) await thread.end();
    await before?.thread.end();
  }

  /** Who answers now; while another generation is being opened, that is the old one. */
  async function reader(): Promise<Reader | undefined> {
    if (answering && !answering.thread.isAlive()) answering = undefined;
    if (answering && !isDue()) return answering;
    const generation = currentGeneration(folder);
    if (generation === undefined || generation === useless || isClosed) return leave();
    if (answering?.generation === generation) return answering;
    const opened = open(generation);
    if (!answering) await opened;
    return answering;
  }
  async function leave(): Promise<undefined> {
    const before = answering;
    answering = undefined;
    await before?.thread.end();
  }

  return {
    ask: async (name, request) => {
      const asked = await reader();
      if (!asked) throw new DomainError('unavailable');
      return await asked.thread.call(name, request);
    },
    status: async () => {
      const asked = await reader();
      const nothing = { engine: 'embedded', documents: 0, cursor: undefined, version: '' };
      if (!asked) return nothing;
      return await asked.thread.call('status', undefined).catch((error: unknown) => {
        if (isDomainError(error) && error.code === 'unavailable') return nothing;
        throw error;
      });
    },
    renewWorn: async () => {
      const worn = !opening && (await answering?.thread.call('isWorn', undefined));
      if (worn && answering) await open(answering.generation);
    },
    renew: async () => {
      if (!answering) return;
      const generation = currentGeneration(folder);
      await opening;
      if (generation !== undefined && generation !== answering?.generation) await open(generation);
    },
    setSynonyms: async (groups) => {
      synonyms = groups;
      await opening;
      await answering?.thread.call('setSynonyms', groups);
    },
    close: async () => {
      isClosed = true;
      await opening;
      await leave();
    },
  };
}
