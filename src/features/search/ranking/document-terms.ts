import type { LegalCitation, SearchDocument } from '#src/platform/search/search-document.ts';
import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { fieldWeights, lawWeight } from './ranking-rules.ts';

/** What a document is found by. */
export type DocumentTerms = {
  /** How much each term counts. */
  weights: ReadonlyMap<string, number>;
  /** The terms that stand in its title or its names. */
  heading: ReadonlySet<string>;
  /** Its words as they are written, each with its stem. */
  written: ReadonlyMap<string, string>;
  /** The stems in order, for phrases. */
  title: readonly string[];
  names: readonly string[];
  body: readonly string[];
  /** In words. */
  length: number;
};

type Field = keyof typeof fieldWeights;

/** What is longer is no word that anybody looks for. */
const longestWord = 80;

/** The terms of a document, with all that ranking and phrases need to know of them. */
export function documentTerms(document: SearchDocument, analyser: Analyser): DocumentTerms {
  const fields = {
    title: wordsOf(document.title, analyser),
    names: document.names.flatMap((name) => wordsOf(name, analyser)),
    body: wordsOf(document.body, analyser),
  };
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const citation of document.law) for (const term of lawTerms(citation)) add(term, lawWeight);
  for (const field of ['title', 'names'] as const) addField(fields[field], field, add);
  const heading = new Set(weights.keys());
  addField(fields.body, 'body', add);
  const all = [...fields.title, ...fields.names, ...fields.body];
  return {
    weights,
    heading,
    written: new Map(all.filter(({ isOpen }) => !isOpen).map(({ word, whole }) => [word, whole])),
    title: stems(fields.title),
    names: stems(fields.names),
    body: stems(fields.body),
    length: all.length,
  };
}

/** What a cited paragraph is found by, in its chapter and in any; no word of a text begins like that. */
export function lawTerms({ chapter, section }: LegalCitation): string[] {
  return [...new Set([`§${chapter}:${section}`, `§:${section}`])];
}

function addField(
  words: readonly AnalysedWord[],
  field: Field,
  add: (term: string, weight: number) => void,
): void {
  const { whole, part } = fieldWeights[field];
  for (const word of words) {
    add(word.whole, whole);
    for (const term of new Set([...word.parts, ...word.subCompounds])) add(term, part);
  }
}

function wordsOf(text: string, analyser: Analyser): AnalysedWord[] {
  return analyser.analyseText(text).filter(({ word }) => word.length <= longestWord);
}

function stems(words: readonly AnalysedWord[]): string[] {
  return words.map(({ whole }) => whole);
}
