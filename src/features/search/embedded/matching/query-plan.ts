import type { SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import {
  type Alternative,
  type QueryGroup,
  type QueryGroups,
  queryGroups,
} from '../../query/query-groups.ts';
import { longestQuery } from '../../query/query-pieces.ts';
import {
  correctableWords,
  type MeantWord,
  replaceWords,
  toldCorrections,
  withOthers,
} from '../../spelling/meant-words.ts';
import type { Proposal } from '../../spelling/speller.ts';
import { isTermKnown, type Reading, type Sight, termsBeginningWith } from './reading.ts';

/** What is looked for, and what the reader is told of how the query was read. */
export type QueryPlan = QueryGroups & Pick<SearchResult, 'corrections'>;

type Asked = Pick<SearchRequest, 'text' | 'isTyping' | 'isExact'>;
type Known = { term(text: string): boolean; alternative(alternative: Alternative): boolean };

/** Reads a query: its paragraphs, its words, and for words that nothing has the ones that they may be meant as. */
export function planFromMemory(asked: Asked, reading: Reading, sight: Sight): QueryPlan {
  const text = asked.text.slice(0, longestQuery);
  const known = whatIsKnown(reading, sight);
  const read = (query: string) => {
    return queryGroups(query, {
      analyser: reading.analyser,
      synonyms: reading.synonyms,
      isKnown: known.term,
      isTyping: asked.isTyping ?? false,
      isExact: asked.isExact,
    });
  };
  const asWritten = read(text);
  const meant = asked.isExact
    ? new Map<string, MeantWord>()
    : meantWords(text, asWritten.wanted, reading, known);
  const groups = meant.size > 0 ? read(replaceWords(text, meant)) : asWritten;
  return {
    ...groups,
    wanted: groups.wanted.map((group) => withOthers(group, meant)),
    corrections: toldCorrections(meant, groups.wanted),
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

/** The words that nothing has in any way, and what they may be meant as. */
function meantWords(
  text: string,
  groups: readonly QueryGroup[],
  reading: Reading,
  known: Known,
): Map<string, MeantWord> {
  const correctable = new Set(correctableWords(text));
  const unknown = groups.filter(({ alternatives }) => !alternatives.some(known.alternative));
  return new Map(
    unknown.flatMap(({ written }): [string, MeantWord][] => {
      const meant = correctable.has(written) ? meantWord(written, reading, known) : undefined;
      return meant ? [[written, meant]] : [];
    }),
  );
}

function meantWord(written: string, { memory, speller }: Reading, known: Known): MeantWord | undefined {
  const stemOf = ({ number }: Proposal) => memory.terms.text(memory.termOfWord[number] ?? 0);
  const [first, ...others] = speller.propose(written).filter((proposal) => known.term(stemOf(proposal)));
  return first && { word: memory.words.text(first.number), others: others.map(stemOf) };
}
