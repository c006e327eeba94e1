import type { Database } from 'better-sqlite3';
import type { SearchRequest } from '#src/platform/search/search-index.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import type { Synonyms } from '../../query/synonyms.ts';
import type { Speller } from '../../spelling/speller.ts';
import type { MemoryIndex } from '../memory/memory-index.ts';
import type { Scratch } from '../memory/scratch.ts';
import type { HitFile } from './hits.ts';
import type { Phrases } from './phrases.ts';

/** What a search works with. */
export type Reading = {
  sqlite: Database;
  memory: MemoryIndex;
  analyser: Analyser;
  speller: Speller;
  phrases: Phrases;
  hits: HitFile;
  scratch: Scratch;
  synonyms: Synonyms;
};

/** Which documents a reader may see, by the number of their visibility: 1 or 0. */
export type Sight = Uint8Array;

/** What the keys open. Whatever is counted, suggested or corrected is counted among these alone. */
export function sightOf({ documents }: MemoryIndex, visibleTo: SearchRequest['visibleTo']): Sight {
  const isVisible = (key: string) => visibleTo === 'everything' || [...visibleTo].some((own) => own === key);
  return Uint8Array.from(documents.visibilities, (key) => (isVisible(key) ? 1 : 0));
}

/** Some visible document has the term. */
export function isTermKnown({ documents, postings }: MemoryIndex, sight: Sight, term: number): boolean {
  for (let at = postings.start(term); at < postings.end(term); at += 1) {
    const slot = postings.slots[at] ?? 0;
    if (documents.isLive[slot] === 1 && sight[documents.visibility[slot] ?? 0] === 1) return true;
  }
  return false;
}

/** The terms of which a word may be the beginning: themselves, or written so before they were stemmed. */
export function termsBeginningWith({ terms, words, termOfWord }: MemoryIndex, prefix: string): Set<number> {
  const found = new Set(terms.beginningWith(prefix));
  for (const word of words.beginningWith(prefix)) found.add(termOfWord[word] ?? 0);
  return found;
}
