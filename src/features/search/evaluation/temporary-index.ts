import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { createEmbeddedIndex } from '../embedded/embedded-index.ts';
import { createMeilisearchIndex } from '../meilisearch/meilisearch-index.ts';
import { createMeilisearchServer, type ServerAddress } from '../meilisearch/server/meilisearch-server.ts';

/** Runs on an empty embedded index in a folder of its own; both are gone afterwards, whatever happens. */
export async function withEmbeddedIndex<T>(run: (index: SearchIndex) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'narvaronatet-eval-'));
  const index = createEmbeddedIndex({ folder });
  try {
    return await run(index);
  } finally {
    await index.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs on an index of its own on a Meilisearch server, beside the portal's; it is gone afterwards, whatever happens. */
export async function withMeilisearchIndex<T>(
  address: ServerAddress,
  run: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  const name = `narvaronatet_eval_${randomUUID()}`;
  const index = createMeilisearchIndex({ ...address, index: name });
  try {
    return await run(index);
  } finally {
    await index.close();
    await removeIndexes(address, name);
  }
}

/** The index and what was built or written beside it. */
async function removeIndexes(address: ServerAddress, name: string): Promise<void> {
  const server = createMeilisearchServer(address);
  const indexes = await server.listIndexes();
  for (const { uid } of indexes.filter(({ uid }) => uid.startsWith(name))) await server.deleteIndex(uid);
}
