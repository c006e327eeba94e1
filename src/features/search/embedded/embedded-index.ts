import type { IndexRebuild, SearchIndex } from '#src/platform/search/search-index.ts';
import { createReaders } from './threads/readers.ts';
import { createWriter } from './threads/writer.ts';

export type EmbeddedOptions = {
  folder: string;
  /** Another one when the texts that come with the release say something else: then the index is built anew. */
  contentVersion?: (() => string) | undefined;
};

/**
 * The index in SQLite files of its own under `folder`. One thread reads and one writes, so that neither a page nor a
 * search waits for a change; nothing is opened before it is asked.
 */
export function createEmbeddedIndex({ folder, contentVersion = () => '' }: EmbeddedOptions): SearchIndex {
  const place = () => ({ folder, contentVersion: contentVersion() });
  const readers = createReaders(folder, place);
  const writer = createWriter(place);

  async function rebuild(): Promise<IndexRebuild> {
    const name = await writer.call('begin', undefined);
    return {
      add: (documents) => writer.call('add', { name, documents }),
      finish: async (cursor) => {
        await writer.call('finish', { name, cursor });
        await readers.renew();
      },
      abandon: () => writer.call('abandon', { name }),
    };
  }
  return {
    search: (request) => readers.ask('search', request),
    suggest: (request) => readers.ask('suggest', request),
    status: readers.status,
    apply: async (change) => {
      await writer.call('apply', change);
      void readers.renewWorn().catch(() => {});
    },
    rebuild,
    setSynonyms: readers.setSynonyms,
    close: async () => {
      await Promise.all([readers.close(), writer.close()]);
    },
  };
}
