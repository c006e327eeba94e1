import type { LegalCitation, SearchDocument } from '#src/platform/search/search-document.ts';
import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { fieldWeights, lawWeight } from './ranking-rules.ts';

export type Field = keyof typeof fieldWeights;

/** Is told of everything that a document is found by, in the order of its text. */
export type TermVisitor = {
  word(word: AnalysedWord, field: Field): void;
  /** What a paragraph that it cites is found by; it counts like a name. */
  law(term: string, weight: number): void;
};

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

/** What is longer is no word that anybody looks for. */
const longestWord = 80;

/** Goes through a document word by word. */
export function visitTerms(document: SearchDocument, analyser: Analyser, visitor: TermVisitor): void {
  for (const citation of document.law) {
    for (const term of lawTerms(citation)) visitor.law(term, lawWeight);
  }
  visitText(document.title, 'title', analyser, visitor);
  for (const name of document.names) visitText(name, 'names', analyser, visitor);
  visitText(document.body, 'body', analyser, visitor);
}

/** The terms of a document, with all that ranking and phrases need to know of them. */
export function documentTerms(document: SearchDocument, analyser: Analyser): DocumentTerms {
  const weights = new Map<string, number>();
  const heading = new Set<string>();
  const written = new Map<string, string>();
  const stems = { title: [] as string[], names: [] as string[], body: [] as string[] };
  const add = (term: string, weight: number, isHeading: boolean) => {
    weights.set(term, (weights.get(term) ?? 0) + weight);
    if (isHeading) heading.add(term);
  };
  visitTerms(document, analyser, {
    law: (term, weight) => add(term, weight, true),
    word: ({ word, whole, parts, subCompounds, isOpen }, field) => {
      const weight = fieldWeights[field];
      stems[field].push(whole);
      if (!isOpen) written.set(word, whole);
      add(whole, weight.whole, field !== 'body');
      for (const term of [...parts, ...subCompounds]) add(term, weight.part, field !== 'body');
    },
  });
  const length = stems.title.length + stems.names.length + stems.body.length;
  return { weights, heading, written, ...stems, length };
}

/**
 * What a cited paragraph is found by: in its chapter and in any, of its statute and of any; `/` alone says that no
 * statute was named. No word of a text begins like that.
 */
export function lawTerms({ chapter, section, statute = '' }: LegalCitation): string[] {
  const places = new Set([`§${chapter}:${section}`, `§:${section}`]);
  return [...places].flatMap((place) => [place, `${place}/${statute.toLowerCase()}`]);
}

/** What a paragraph is looked for by, the best first: of its statute, or where none is named; of any when none is asked for. */
export function askedLawTerms({ chapter, section, statute }: LegalCitation): string[] {
  const place = `§${chapter}:${section}`;
  return statute === undefined ? [place] : [`${place}/${statute.toLowerCase()}`, `${place}/`];
}

function visitText(text: string, field: Field, analyser: Analyser, visitor: TermVisitor): void {
  for (const word of analyser.analyseText(text)) {
    if (word.word.length <= longestWord) visitor.word(word, field);
  }
}
