import { endings, particles } from './blocked-parts.ts';

/** In how many of the dictionary's words the string stands there, and in how many the rest makes it a compound. */
export type Attestation = { hits: number; total: number };
export type Attestations = {
  begins: ReadonlyMap<string, Attestation>;
  ends: ReadonlyMap<string, Attestation>;
};

const none: Attestation = { hits: 0, total: 0 };
const shortest = 2;

/**
 * Counts what the dictionary's own compounds begin and end with. `plan` ends 170 words, two in three of them after a
 * word that may begin a compound; `ring` ends 2,400 words, hardly ever so: the one is a part and the other an ending.
 */
export function countParts(words: ReadonlySet<string>, listedBegins: ReadonlySet<string>): Attestations {
  const begins = new Map<string, Attestation>();
  const ends = new Map<string, Attestation>();
  for (const word of words) {
    for (let at = shortest; at <= word.length - shortest; at += 1) {
      const begin = word.slice(0, at);
      const end = word.slice(at);
      if (end.length > shortest) count(begins, begin, words.has(end) && !endings.has(end));
      count(ends, end, listedBegins.has(begin) && !particles.has(begin) && !endings.has(begin));
    }
  }
  return { begins, ends };
}

/** The counts of a string, zero for one that no word has there. */
export function attestationOf(counts: ReadonlyMap<string, Attestation>, part: string): Attestation {
  return counts.get(part) ?? none;
}

function count(counts: Map<string, Attestation>, part: string, isHit: boolean): void {
  const counted = counts.get(part) ?? { hits: 0, total: 0 };
  counted.total += 1;
  if (isHit) counted.hits += 1;
  counts.set(part, counted);
}
