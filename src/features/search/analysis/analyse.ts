import type { Lexicon } from './lexicon/load-lexicon.ts';
import { partStem } from './part-stem.ts';
import { splitCompound } from './split-compound.ts';
import { stem } from './stem.ts';
import { type Token, tokenise } from './tokenise.ts';

/** What a word is found by. Stems, never shown. */
export type WordTerms = {
  /** The word itself. */
  whole: string;
  /** The words that it is put together of; none for a simple word. */
  parts: readonly string[];
  /** Runs of neighbouring parts: `elevhälsa` in `elevhälsoteam`. */
  subCompounds: readonly string[];
};
export type AnalysedWord = Token & WordTerms;

export type Analyser = {
  /** The hash of its lexicon. */
  lexicon: string;
  analyseWord(word: string): WordTerms;
  analyseText(text: string): AnalysedWord[];
};

const mostParts = 6;
const mostCached = 100_000;
const hyphens = /[-']/;
const completedAfter: ReadonlySet<string> = new Set(['och', 'eller', 'samt']);

/** The analyser that stands in front of every index, for documents and queries alike. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const cache = new Map<string, WordTerms>();
  const analyseWord = (word: string): WordTerms => {
    const known = cache.get(word);
    if (known) return known;
    if (cache.size >= mostCached) cache.clear();
    const terms = termsOf(word, lexicon);
    cache.set(word, terms);
    return terms;
  };
  return {
    lexicon: lexicon.hash,
    analyseWord,
    analyseText: (text) => {
      const tokens = tokenise(text);
      return tokens.map((token, at) => {
        const { word, start, end, isOpen } = token;
        const { whole, parts, subCompounds } = analyseWord(completed(token, tokens, at, lexicon));
        return { word, start, end, isOpen, whole, parts, subCompounds };
      });
    },
  };
}

function termsOf(word: string, lexicon: Lexicon): WordTerms {
  const parts = cut(word, lexicon);
  return {
    whole: runStem(parts, 0, parts.length, lexicon, true),
    parts: parts.length > 1 ? parts.map((_, at) => runStem(parts, at, at + 1, lexicon)) : [],
    subCompounds: runs(parts.length).map(([start, end]) => runStem(parts, start, end, lexicon)),
  };
}

/** A hyphen parts like a joint: `e-post` is found by `epost`, `skol-IT` by `it`. */
function cut(word: string, lexicon: Lexicon): string[] {
  return word.split(hyphens).flatMap((bit) => splitCompound(bit, lexicon));
}

/** The stem of neighbouring parts; only the word's last part is inflected, the others are linked. */
function runStem(
  parts: readonly string[],
  start: number,
  end: number,
  lexicon: Lexicon,
  isWhole = false,
): string {
  const last = parts[end - 1] ?? '';
  const isLast = isWhole || end === parts.length;
  return parts.slice(start, end - 1).join('') + (isLast ? stem(last) : partStem(last, lexicon));
}

/** From where to where: every run of two parts or more but the whole. No word has so many parts that they would be many. */
function runs(count: number): [number, number][] {
  if (count > mostParts) return [];
  const places = Array.from({ length: count }, (_, at) => at);
  return places.flatMap((start) => {
    const ends = places.slice(start + 1).map((at) => at + 1);
    return ends.filter((end) => end - start < count).map((end): [number, number] => [start, end]);
  });
}

/** `skol-` in `skol- och hemsamverkan` is `skolsamverkan`. */
function completed(token: Token, tokens: readonly Token[], at: number, lexicon: Lexicon): string {
  const compound =
    token.isOpen && completedAfter.has(tokens[at + 1]?.word ?? '') ? tokens[at + 2] : undefined;
  if (!compound) return token.word;
  const parts = cut(compound.word, lexicon);
  return parts.length > 1 ? `${token.word}-${parts.at(-1)}` : token.word;
}
