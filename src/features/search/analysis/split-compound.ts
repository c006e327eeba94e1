import type { Lexicon } from './lexicon/load-lexicon.ts';
import { beginPrice, endPrice, isAtom, isWord } from './lexicon/part-value.ts';

type Cut = { parts: readonly string[]; price: number };

const shortestCompound = 5;
/** A string without spaces of this length is no Swedish word. */
const longestCompound = 60;
const shortestInnerPart = 3;
const jointPrice = 0.15;
/** A known word is a compound only when its parts are good, a part of a compound only when they are better. */
const knownLimit = 3.1;
const innerLimit = 2.8;
const unknownLimitPerPart = 1.75;

/**
 * Cuts a lower-case word into the words that it is put together of; one that is no compound comes back whole.
 * A linking letter stays at the end of its part: `frånvaroutredningsmall` → `frånvaro` `utrednings` `mall`.
 */
export function splitCompound(word: string, lexicon: Lexicon): readonly string[] {
  if (word.length < shortestCompound || word.length > longestCompound) return [word];
  const spelled = lexicon.spell(word);
  const value = lexicon.value(spelled);
  if (isAtom(value)) return [word];
  const cut = cheapestCut(word, spelled, lexicon, false);
  const limit = isWord(value) ? knownLimit : unknownLimitPerPart * cut.parts.length + jointPrice;
  if (cut.price >= limit) return [word];
  return cut.parts.flatMap((part, at) => splitPart(part, at < cut.parts.length - 1, lexicon));
}

/** A part may be a compound itself: `fotbolls|plan`. */
function splitPart(part: string, isBegin: boolean, lexicon: Lexicon): readonly string[] {
  if (part.length < shortestCompound) return [part];
  const spelled = lexicon.spell(part);
  if (isAtom(lexicon.value(spelled))) return [part];
  const { parts, price } = cheapestCut(part, spelled, lexicon, isBegin);
  if (price >= innerLimit || parts.some(({ length }) => length < shortestInnerPart)) return [part];
  return parts.flatMap((inner, at) => splitPart(inner, isBegin || at < parts.length - 1, lexicon));
}

/** The cheapest way through the word from part to part (Viterbi); of infinite price when there is none. */
function cheapestCut(word: string, spelled: Uint8Array, lexicon: Lexicon, isBegin: boolean): Cut {
  const prices = new Float64Array(word.length + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(word.length + 1);
  prices[0] = 0;
  for (let start = 0; start < word.length; start += 1) {
    const soFar = (prices[start] ?? 0) + (start > 0 ? jointPrice : 0);
    if (soFar === Number.POSITIVE_INFINITY) continue;
    lexicon.eachFrom(spelled, start, (end, value) => {
      if (start === 0 && end === word.length) return;
      const price = soFar + partPrice(value, end < word.length, isBegin);
      if (price >= (prices[end] ?? 0)) return;
      prices[end] = price;
      cameFrom[end] = start;
    });
  }
  const price = prices[word.length] ?? Number.POSITIVE_INFINITY;
  return { price, parts: price === Number.POSITIVE_INFINITY ? [word] : cutAt(word, cameFrom) };
}

/** The last part of what begins a compound may be linked like a beginning or stand like a word. */
function partPrice(value: number, isBefore: boolean, isBegin: boolean): number {
  if (isBefore) return beginPrice(value);
  return isBegin ? Math.min(beginPrice(value), endPrice(value)) : endPrice(value);
}

function cutAt(word: string, cameFrom: Int32Array): string[] {
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = cameFrom[end] ?? 0)
    parts.unshift(word.slice(cameFrom[end] ?? 0, end));
  return parts;
}
