import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { ownGlossary } from '../glossary.ts';
import type { Term } from '../term.ts';

/** What the terms of a glossary are also called. A word that is silent with one term and said by another is not silent. */
export function glossarySynonyms(terms: readonly Term[]): SynonymGroup[] {
  const said = saidWords(terms);
  return terms.map((term) => {
    const silent = term.silentSynonyms.filter((word) => !said.has(fold(word)));
    const open = term.silentSynonyms.filter((word) => said.has(fold(word)));
    return { shown: term.term, equal: [...otherNames(term), ...open], silent, broader: [] };
  });
}

/** Every word that a glossary says openly, in lower case. */
export function saidWords(terms: readonly Term[] = ownGlossary()): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => [term.term, ...otherNames(term)]).map(fold));
}

const otherNames = ({ expansion, synonyms, formerNames = [] }: Term) => [
  ...(expansion === undefined ? [] : [expansion]),
  ...synonyms,
  ...formerNames.map(({ name }) => name),
];

const fold = (word: string) => word.toLocaleLowerCase('sv-SE');
