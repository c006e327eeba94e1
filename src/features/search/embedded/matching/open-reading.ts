import type { Database } from 'better-sqlite3';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { createSynonyms } from '../../query/synonyms.ts';
import { createSpeller, type Vocabulary } from '../../spelling/speller.ts';
import { loadMemoryIndex, type MemoryIndex } from '../memory/memory-index.ts';
import { createScratch } from '../memory/scratch.ts';
import { createHitFile } from './hits.ts';
import { createPhrases } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Loads a generation for searching. */
export function openReading(
  sqlite: Database,
  analyser: Analyser,
  synonyms: readonly SynonymGroup[],
): Reading {
  const memory = loadMemoryIndex(sqlite);
  return {
    sqlite,
    memory,
    analyser,
    speller: createSpeller(vocabularyOf(memory)),
    phrases: createPhrases(sqlite, memory),
    hits: createHitFile(sqlite),
    scratch: createScratch(),
    synonyms: createSynonyms(synonyms, analyser),
  };
}

/** Answers from what the generation holds now; in one transaction, so that memory, phrases and texts are of one moment. */
export function readNow<T>(reading: Reading, work: (reading: Reading) => T): T {
  const inOneMoment = reading.sqlite.transaction(() => {
    if (reading.memory.follow()) reading.phrases.forget();
    return reading.scratch.lend(() => work(reading));
  });
  return inOneMoment();
}

/** Only words of public texts are proposed for misspelt ones. */
function vocabularyOf(memory: MemoryIndex): Vocabulary {
  return {
    get size() {
      return memory.words.size;
    },
    text: memory.words.text,
    count: (word) => memory.publicOfWord[word] ?? 0,
    stem: (word) => memory.termOfWord[word] ?? 0,
  };
}
