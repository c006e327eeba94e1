import { createHash } from 'node:crypto';
import type { SearchSource } from '#src/platform/search/search-source.ts';

/** Another one when what comes with the release changes: it writes no event, so an index of another version is built anew. */
export function contentVersion(sources: readonly SearchSource[]): string {
  const hash = createHash('sha256');
  for (const { name, fingerprint } of sources) if (fingerprint) hash.update(`${name} ${fingerprint()}\n`);
  return hash.digest('hex').slice(0, 12);
}
