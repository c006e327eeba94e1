import type { Database } from 'better-sqlite3';
import type { MemoryIndex } from '../memory/memory-index.ts';

/** Where several terms stand beside one another, in this order. */
export type Phrases = {
  /** The slots of the documents, ascending; those of removed documents may be among them. */
  slots(terms: readonly string[]): Uint32Array;
  /** After the index has changed. */
  forget(): void;
};

const mostKept = 100;

/** Phrases are looked up in the file by the numbers of their terms; those of synonyms come again and again and are kept. */
export function createPhrases(sqlite: Database, memory: MemoryIndex): Phrases {
  const select = sqlite.prepare<[string], number>('select rowid from phrase where phrase match ?').pluck();
  const kept = new Map<string, Uint32Array>();
  const find = (query: string) => {
    const slots = select.all(query).flatMap((row) => memory.documents.slotOf(row) ?? []);
    if (kept.size >= mostKept) kept.clear();
    kept.set(query, Uint32Array.from(slots));
    return kept.get(query) ?? new Uint32Array(0);
  };
  return {
    slots: (terms) => {
      const numbers = terms.map((term) => memory.terms.number(term));
      if (numbers.includes(undefined)) return new Uint32Array(0);
      const query = `"${numbers.join(' ')}"`;
      return kept.get(query) ?? find(query);
    },
    forget: () => kept.clear(),
  };
}
