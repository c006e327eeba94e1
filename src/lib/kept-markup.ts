import { LRUCache } from 'lru-cache';

const mostCharacters = 6_000_000;

/** Rendered parts of pages, by a key that says everything they depend on; the least used go first. */
export const keptMarkup = new LRUCache<string, string>({
  maxSize: mostCharacters,
  sizeCalculation: (markup, key) => markup.length + key.length,
});
