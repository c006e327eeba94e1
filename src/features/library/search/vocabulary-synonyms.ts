import { saidWords } from '#src/features/glossary/search/glossary-synonyms.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import {
  absencePatterns,
  agencies,
  hindrances,
  kinds,
  phases,
  professions,
  schoolForms,
  schoolYears,
  type Term,
  tiers,
  type Vocabulary,
} from '../vocabulary/index.ts';

/** Other names and former names, which may be said: whoever writes one finds all. */
const named: readonly Vocabulary[] = [kinds, tiers, phases, professions, agencies, schoolForms, schoolYears];
/** Everyday words for what hurts, some of them old or blaming: understood, and answered with the term (users.md 5.4). */
const unsaid: readonly Vocabulary[] = [absencePatterns, hindrances];

/** Kinds whose other words name a part of what they hold: a search for *närvaroteam* is not one for every team. */
const wider: ReadonlySet<Term> = new Set([kinds.terms['team-or-service'], kinds.terms['event-material']]);

/** What the terms of the vocabularies are also called. A word that the glossary says openly is not silent here. */
export function vocabularySynonyms(): SynonymGroup[] {
  const said = saidWords();
  const isSaid = (word: string) => said.has(word.toLocaleLowerCase('sv-SE'));
  return [
    ...named.flatMap(termsOf).map(({ term, others }) => group(term, { equal: others })),
    ...unsaid.flatMap(termsOf).map(({ term, others }) => {
      const silent = others.filter((word) => !isSaid(word));
      return group(term, { silent, equal: others.filter(isSaid) });
    }),
  ];
}

function termsOf({ terms }: Vocabulary): { term: Term; others: readonly string[] }[] {
  return Object.values(terms)
    .filter((term) => !wider.has(term))
    .map((term) => ({ term, others: term.synonyms ?? [] }))
    .filter(({ others }) => others.length > 0);
}

function group({ sv }: Term, words: Partial<SynonymGroup>): SynonymGroup {
  return { shown: sv.replace(/ \(.*\)$/, ''), equal: [], silent: [], broader: [], ...words };
}
