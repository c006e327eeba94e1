import type { SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { type QueryGroup, type QueryGroups, queryGroups } from '../../query/query-groups.ts';
import { longestQuery } from '../../query/query-pieces.ts';
import type { Synonyms } from '../../query/synonyms.ts';
import {
  correctableWords,
  type MeantWord,
  type MeantWords,
  replaceWords,
  toldCorrections,
  withOthers,
} from '../../spelling/meant-words.ts';
import { createSpeller } from '../../spelling/speller.ts';
import type { FoundValue } from '../server/meilisearch-server.ts';
import type { Asking } from './asking.ts';
import { prefixPlaces } from './group-places.ts';
import { countTerms, isPossible, type TermCounts, termsOf } from './term-counts.ts';

/** What is looked for, and what the reader is told of how the query was read. */
export type QueryPlan = QueryGroups & Pick<SearchResult, 'corrections'> & { counts: TermCounts };
export type Language = { analyser: Analyser; synonyms: Synonyms };

type Asked = Pick<SearchRequest, 'text' | 'isTyping' | 'isExact'>;

/** Nobody misspells more words of a query that can be helped. */
const mostCorrected = 4;

/** Reads a query: its paragraphs, its words, and for words that nothing has the ones that they may be meant as. */
export async function planFromServer(
  asked: Asked,
  language: Language,
  asking: Asking,
  isCorrected = !asked.isExact,
): Promise<QueryPlan> {
  const text = asked.text.slice(0, longestQuery);
  const read = (query: string, isKnown: (term: string) => boolean) => {
    return queryGroups(query, {
      analyser: language.analyser,
      synonyms: language.synonyms,
      isKnown,
      isTyping: asked.isTyping ?? false,
      isExact: asked.isExact,
    });
  };
  /** Read twice: first for what can be asked, then with what is known of it. */
  const readKnown = async (query: string) => {
    const { wanted, excluded } = read(query, () => true);
    const counts = await countTerms(termsOf([...wanted, ...excluded]), asking);
    return { ...read(query, (term) => counts.of(term) > 0), counts };
  };
  const asWritten = await readKnown(text);
  const meant: MeantWords = isCorrected
    ? await meantWords(text, asWritten, language.analyser, asking)
    : new Map();
  const plan = meant.size > 0 ? await readKnown(replaceWords(text, meant)) : asWritten;
  return {
    ...plan,
    wanted: plan.wanted.map((group) => withOthers(group, meant)),
    corrections: toldCorrections(meant, plan.wanted),
  };
}

/** The words that nothing has in any way, and what they may be meant as. */
async function meantWords(
  text: string,
  { wanted, counts }: Pick<QueryPlan, 'wanted' | 'counts'>,
  analyser: Analyser,
  asking: Asking,
): Promise<MeantWords> {
  const correctable = new Set(correctableWords(text));
  const unknown = wanted.filter((group) => {
    return correctable.has(group.written) && isPossible(group.written) && !isKnown(group, counts);
  });
  const meant = await Promise.all(
    unknown.slice(0, mostCorrected).map(async (group): Promise<[string, MeantWord][]> => {
      if (await hasBegun(group, analyser, asking)) return [];
      const word = meantWord(group.written, await asking.values('words', group.written), analyser);
      return word ? [[group.written, word]] : [];
    }),
  );
  return new Map(meant.flat());
}

function isKnown({ alternatives }: QueryGroup, counts: TermCounts): boolean {
  return alternatives.some((one) => one.kind !== 'prefix' && one.terms.every((term) => counts.of(term) > 0));
}

/** It is the beginning of words that there are. */
async function hasBegun({ alternatives }: QueryGroup, analyser: Analyser, asking: Asking): Promise<boolean> {
  const prefixes = alternatives.flatMap((one) => (one.kind === 'prefix' ? [one.term] : []));
  const places = await Promise.all(prefixes.map((prefix) => prefixPlaces(prefix, analyser, asking)));
  return places.some(({ documents }) => documents > 0);
}

function meantWord(written: string, near: readonly FoundValue[], analyser: Analyser): MeantWord | undefined {
  const stems = near.map(({ value }) => analyser.analyseWord(value).whole);
  const { propose } = createSpeller({
    size: near.length,
    text: (number) => near[number]?.value ?? '',
    count: (number) => near[number]?.count ?? 0,
    stem: (number) => stems.indexOf(stems[number] ?? ''),
  });
  const [first, ...others] = propose(written);
  return (
    first && {
      word: near[first.number]?.value ?? '',
      others: others.map(({ number }) => stems[number] ?? ''),
    }
  );
}
