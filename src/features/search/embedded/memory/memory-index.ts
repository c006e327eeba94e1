import type { Database } from 'better-sqlite3';
import { eachNumber, eachPair } from '../file/number-list.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { createDocuments, type DocumentRow, type Documents } from './documents.ts';
import { grown } from './growing.ts';
import { createPostings, type Postings } from './postings.ts';

/** What a reader keeps of a generation, and how it follows what is written there. */
export type MemoryIndex = {
  documents: Documents;
  terms: Dictionary;
  postings: Postings;
  /** Words as they are written. */
  words: Dictionary;
  /** The term of each written word. */
  termOfWord: Uint32Array;
  /** How many public documents have each written word. */
  publicOfWord: Uint32Array;
  /** Takes in what has been written since; says whether there was anything. */
  follow(): boolean;
  /** So much has been removed that reading everything anew is better. */
  isWorn(): boolean;
};

type LoadedRow = DocumentRow & { words: Buffer; written: Buffer | null };
type Named = { number: number; text: string };

const leastWorn = 1000;
const wornShare = 0.25;

/** Reads a whole generation into memory. */
export function loadMemoryIndex(sqlite: Database): MemoryIndex {
  const last = { change: -1, row: 0, removed: 0, term: 0, word: 0 };
  const select = selects(sqlite);

  function readNames(): void {
    for (const { number, text } of select.terms.iterate(last.term)) {
      memory.terms.add(number, text);
      last.term = number;
    }
    for (const { number, text, term } of select.words.iterate(last.word)) {
      memory.words.add(number, text);
      memory.termOfWord = grown(memory.termOfWord, number + 1);
      memory.termOfWord[number] = term;
      last.word = number;
    }
    memory.publicOfWord = grown(memory.publicOfWord, last.word + 1);
  }

  function readDocuments(): void {
    for (const row of select.documents.iterate(last.row)) {
      const slot = memory.documents.add(row);
      eachPair(row.words, (term, weight) => memory.postings.add(term, slot, weight));
      if (row.written) countWords(row.written, 1);
      last.row = row.row;
    }
  }

  function readRemoved(): void {
    for (const { number, row, written } of select.removed.iterate(last.removed)) {
      last.removed = number;
      const slot = memory.documents.slotOf(row);
      if (slot === undefined) continue;
      memory.documents.remove(slot);
      if (written) countWords(written, -1);
    }
  }

  function countWords(written: Buffer, by: 1 | -1): void {
    const counts = memory.publicOfWord;
    eachNumber(written, (word) => {
      counts[word] = (counts[word] ?? 0) + by;
    });
  }

  const memory: MemoryIndex = {
    documents: createDocuments(),
    terms: createDictionary(),
    postings: createPostings(),
    words: createDictionary(),
    termOfWord: new Uint32Array(0),
    publicOfWord: new Uint32Array(0),
    follow: () => {
      const change = select.change.get() ?? 0;
      if (change === last.change) return false;
      last.change = change;
      readNames();
      readRemoved();
      readDocuments();
      return true;
    },
    isWorn: () => {
      const removed = memory.documents.slots - memory.documents.live;
      return removed > leastWorn && removed > memory.documents.slots * wornShare;
    },
  };
  sqlite.transaction(() => {
    memory.postings.reserve(countPostings(sqlite));
    last.removed = select.lastRemoved.get() ?? 0;
    memory.follow();
  })();
  return memory;
}

function selects(sqlite: Database) {
  return {
    change: sqlite.prepare<[], number>('select change from meta').pluck(),
    terms: sqlite.prepare<[number], Named>(
      'select number, term as text from term where number > ? order by number',
    ),
    words: sqlite.prepare<[number], Named & { term: number }>(
      'select number, word as text, term from word where number > ? order by number',
    ),
    documents: sqlite.prepare<[number], LoadedRow>('select * from document where row > ? order by row'),
    removed: sqlite.prepare<[number], { number: number; row: number; written: Buffer | null }>(
      'select number, row, written from removed where number > ? order by number',
    ),
    lastRemoved: sqlite.prepare<[], number>('select max(number) from removed').pluck(),
  };
}

/** How many documents have each term, so that every posting finds its place at once. */
function countPostings(sqlite: Database): Uint32Array {
  const terms = sqlite.prepare<[], number>('select max(number) from term').pluck().get() ?? 0;
  const counts = new Uint32Array(terms + 1);
  for (const words of sqlite.prepare<[], Buffer>('select words from document').pluck().iterate()) {
    eachPair(words, (term) => {
      counts[term] = (counts[term] ?? 0) + 1;
    });
  }
  return counts;
}
