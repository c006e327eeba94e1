import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeLexicon } from './lexicon-file.ts';
import { type WordGraph, walkWords, wordValue } from './word-graph.ts';

/** Where the shipped lexicon lies (docs/search.md tells how it is made). */
export const lexiconPath = new URL('./swedish.lexicon', import.meta.url);

/** What the splitter knows of Swedish; a value is read with `part-value.ts`. */
export type Lexicon = {
  /** Changes with every change of the lexicon. */
  hash: string;
  /** A lower-case word as the lexicon spells it, a number for each UTF-16 unit. */
  spell(word: string): Uint8Array;
  /** The value of a spelled string, 0 when nothing is known of it. */
  value(spelled: Uint8Array): number;
  /** Calls back with the end and the value of every known string that begins there, shortest first. */
  eachFrom(spelled: Uint8Array, start: number, visit: (end: number, value: number) => void): void;
};

/** Reads the shipped lexicon: some milliseconds and 2 MB. */
export function loadLexicon(): Lexicon {
  const bytes = readFileSync(lexiconPath);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { hash, ...lookUps(decodeLexicon(bytes).graph) };
}

function lookUps(graph: WordGraph): Omit<Lexicon, 'hash'> {
  const codes = new Map(graph.letters.map((letter, index) => [letter, index + 1]));
  return {
    spell: (word) => Uint8Array.from({ length: word.length }, (_, at) => codes.get(word.charAt(at)) ?? 0),
    value: (spelled) => wordValue(spelled, graph),
    eachFrom: (spelled, start, visit) => walkWords(spelled, start, graph, visit),
  };
}
