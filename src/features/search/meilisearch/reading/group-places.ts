import type { Analyser } from '../../analysis/analyse.ts';
import type { QueryGroup } from '../../query/query-groups.ts';
import { headingFields, searchedFields } from '../index/index-settings.ts';
import { fieldsOf, keyHit, readHits } from '../server/answers.ts';
import type { Asking } from './asking.ts';
import { everything, hasAny } from './filter-text.ts';
import { isPossible } from './term-counts.ts';

/** What only the server can tell of the groups: where their phrases stand, and what their beginnings stand for. */
export type GroupPlaces = {
  /** The keys of the documents that have the words in this order. */
  ofPhrase(terms: readonly string[]): ReadonlySet<string>;
  ofPrefix(prefix: string): PrefixPlaces;
};
type PrefixPlaces = { terms: readonly string[]; documents: number };

/** A phrase that so many have tells nothing more. */
const mostPhraseKeys = 1000;

/** Looks up the phrases and beginnings of the groups, in titles and names alone or anywhere. */
export async function findPlaces(
  groups: readonly QueryGroup[],
  isHeading: boolean,
  analyser: Analyser,
  asking: Asking,
): Promise<GroupPlaces> {
  const alternatives = groups.flatMap((group) => [...group.alternatives, ...group.close]);
  const written = alternatives.flatMap((one) =>
    one.kind === 'phrase' && one.terms.length > 1 && one.terms.every(isPossible) ? [one.terms] : [],
  );
  const begun = alternatives.flatMap((one) =>
    one.kind === 'prefix' && isPossible(one.term) ? [one.term] : [],
  );
  const phrases = new Map(written.map((terms) => [terms.join(' '), new Set<string>()]));
  const prefixes = new Map<string, PrefixPlaces>();
  const findPhrases = async () => {
    const answers = await asking.ask([...phrases.keys()].map((phrase) => phraseQuestion(phrase, isHeading)));
    [...phrases.values()].forEach((keys, at) => {
      for (const { key } of readHits(answers[at], keyHit)) keys.add(key);
    });
  };
  const findPrefix = async (prefix: string) => {
    prefixes.set(prefix, await prefixPlaces(prefix, analyser, asking));
  };
  await Promise.all([findPhrases(), ...[...new Set(begun)].map(findPrefix)]);
  return {
    ofPhrase: (terms) => phrases.get(terms.join(' ')) ?? new Set(),
    ofPrefix: (prefix) => prefixes.get(prefix) ?? { terms: [], documents: 0 },
  };
}

/** Stems are letters and digits: between quotation marks they are no syntax. */
function phraseQuestion(phrase: string, isHeading: boolean) {
  return {
    q: `"${phrase}"`,
    filter: everything,
    attributesToSearchOn: isHeading ? headingFields : searchedFields,
    attributesToRetrieve: fieldsOf(keyHit),
    limit: mostPhraseKeys,
  };
}

/** The terms of which a word may be the beginning: themselves, or written so before they were stemmed. */
export async function prefixPlaces(
  prefix: string,
  analyser: Analyser,
  asking: Asking,
): Promise<PrefixPlaces> {
  const [terms, words] = await Promise.all([asking.values('terms', prefix), asking.values('words', prefix)]);
  const begins = ({ value }: { value: string }) => value.startsWith(prefix);
  const own = terms.filter(begins).map(({ value }) => value);
  const ofWords = words.filter(begins).map(({ value }) => analyser.analyseWord(value).whole);
  const found = [...new Set([...own, ...ofWords])];
  const [answer] = await asking.ask([{ filter: hasAny('terms', found), limit: 0 }]);
  return { terms: found, documents: answer?.estimatedTotalHits ?? 0 };
}
