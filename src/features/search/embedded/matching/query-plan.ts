import type { SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import { tokenise } from '../../analysis/tokenise.ts';
import { type AskedParagraph, readLegalQuery } from '../../query/legal-query.ts';
import {
  type Alternative,
  type QueryGroup,
  type QueryGroups,
  queryGroups,
} from '../../query/query-groups.ts';
import { lawTerms } from '../../ranking/document-terms.ts';
import type { Proposal } from '../../spelling/speller.ts';
import { isTermKnown, type Reading, type Sight, termsBeginningWith } from './reading.ts';

/** What is looked for, and what the reader is told of how the query was read. */
export type QueryPlan = QueryGroups & Pick<SearchResult, 'corrections' | 'law'>;

type Asked = Pick<SearchRequest, 'text' | 'isTyping' | 'isExact'>;
type Known = { term(text: string): boolean; alternative(alternative: Alternative): boolean };
type Meant = { word: string; others: readonly string[] };

const shortestCorrected = 3;
const longestQuery = 1000;

/** Reads a query: its paragraphs, its words, and for words that nothing has the ones that they may be meant as. */
export function planQuery(asked: Asked, reading: Reading, sight: Sight): QueryPlan {
  const { paragraphs, rest } = readLegalQuery(asked.text.slice(0, longestQuery));
  const known = whatIsKnown(reading, sight);
  const read = (text: string) => {
    return queryGroups(text, {
      analyser: reading.analyser,
      synonyms: asked.isExact ? { matchAt: () => undefined } : reading.synonyms,
      isKnown: known.term,
      isTyping: asked.isTyping ?? false,
    });
  };
  const asWritten = read(rest);
  const meant = asked.isExact ? new Map<string, Meant>() : meantWords(rest, asWritten.wanted, reading, known);
  const groups = meant.size > 0 ? read(replaceWords(rest, meant)) : asWritten;
  return {
    ...groups,
    wanted: [
      ...paragraphs.map((paragraph) => paragraphGroup(paragraph, reading)),
      ...groups.wanted.map((group) => withOthers(group, meant)),
    ],
    corrections: [...meant].map(([written, { word }]) => ({ written, meant: word })),
    law: paragraphs.map(({ citation }) => citation),
  };
}

function whatIsKnown({ memory }: Reading, sight: Sight): Known {
  const term = (text: string) => {
    const number = memory.terms.number(text);
    return number !== undefined && isTermKnown(memory, sight, number);
  };
  return {
    term,
    alternative: (alternative) => {
      if (alternative.kind !== 'prefix') return alternative.terms.every(term);
      return [...termsBeginningWith(memory, alternative.term)].some((one) => isTermKnown(memory, sight, one));
    },
  };
}

/** A paragraph is met by whoever cites it, or says it in the same words. */
function paragraphGroup({ written, citation }: AskedParagraph, { analyser }: Reading): QueryGroup {
  const words = analyser.analyseText(written).map(({ whole }) => whole);
  return {
    written,
    alternatives: [
      { kind: 'phrase', terms: lawTerms(citation).slice(0, 1) },
      { kind: 'phrase', terms: words },
    ],
    close: [],
  };
}

/** The words that nothing has in any way, and what they may be meant as. */
function meantWords(
  text: string,
  groups: readonly QueryGroup[],
  reading: Reading,
  known: Known,
): Map<string, Meant> {
  const correctable = new Set(correctableWords(text));
  const unknown = groups.filter(({ alternatives }) => !alternatives.some(known.alternative));
  return new Map(
    unknown.flatMap(({ written }): [string, Meant][] => {
      const meant = correctable.has(written) ? meantWord(written, reading, known) : undefined;
      return meant ? [[written, meant]] : [];
    }),
  );
}

/** Quoted words are meant as they stand, and so is what is left out. */
function correctableWords(text: string): string[] {
  const open = text.replaceAll(/(?<!\S)-?"[^"]*"?|(?<!\S)-\S+/g, ' ');
  return tokenise(open)
    .map(({ word }) => word)
    .filter((word) => word.length >= shortestCorrected && /\p{L}/u.test(word));
}

function meantWord(written: string, { memory, speller }: Reading, known: Known): Meant | undefined {
  const stemOf = ({ number }: Proposal) => memory.terms.text(memory.termOfWord[number] ?? 0);
  const [first, ...others] = speller.propose(written).filter((proposal) => known.term(stemOf(proposal)));
  return first && { word: memory.words.text(first.number), others: others.map(stemOf) };
}

function replaceWords(text: string, meant: ReadonlyMap<string, Meant>): string {
  let replaced = text;
  for (const { word, start, end } of tokenise(text).toReversed()) {
    const by = meant.get(word);
    if (by) replaced = replaced.slice(0, start) + by.word + replaced.slice(end);
  }
  return replaced;
}

/** Beside the likeliest word the others that are as near. */
function withOthers(group: QueryGroup, meant: ReadonlyMap<string, Meant>): QueryGroup {
  const others = [...meant.values()].find(({ word }) => word === group.written)?.others ?? [];
  const alternatives = others.map((term): Alternative => ({ kind: 'phrase', terms: [term] }));
  return alternatives.length > 0
    ? { ...group, alternatives: [...group.alternatives, ...alternatives] }
    : group;
}
