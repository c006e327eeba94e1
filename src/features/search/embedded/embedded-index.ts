import { DomainError } from '#src/platform/errors.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';

/** The index in a SQLite file of its own under `folder`; nothing is opened before it is asked. */
export function createEmbeddedIndex(_options: { folder: string }): SearchIndex {
  const unavailable = () => Promise.reject(new DomainError('unavailable'));
  return {
    search: unavailable,
    suggest: unavailable,
    status: () => Promise.resolve({ engine: 'embedded', documents: 0, cursor: undefined, version: '' }),
    apply: unavailable,
    rebuild: unavailable,
    setSynonyms: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
