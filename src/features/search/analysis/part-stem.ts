import type { Lexicon } from './lexicon/load-lexicon.ts';
import { isWord } from './lexicon/part-value.ts';
import { stem } from './stem.ts';

const linkS = /(?<=[bcdfghjklmnprtvy])s$/;
/** What stood where the link stands now: `hälso` – hälsa, `familje` – familj, `gymnasie` – gymnasium. */
const lost: Readonly<Record<string, readonly string[]>> = {
  o: ['a'],
  u: ['a'],
  e: ['', 'a', 'um'],
  a: ['', 'e'],
};
/** What a beginning may have dropped: `skol` – skola, `lärar` – lärare. */
const dropped = ['a', 'e'];

/**
 * The stem of the word that a part before another stands for: `hälso` → that of `hälsa`, `utrednings` → that of
 * `utredning`, `skol` → that of `skola`. A vowel is a link only when the part is no word itself (`närvaro`).
 */
export function partStem(part: string, lexicon: Lexicon): string {
  return stem(candidates(part).find((word) => isKnown(word, lexicon)) ?? part);
}

/** What the part may stand for, the likeliest first. */
function candidates(part: string): string[] {
  const linked = (lost[part.at(-1) ?? ''] ?? []).map((ending) => part.slice(0, -1) + ending);
  return [part.replace(linkS, ''), part, ...linked, ...dropped.map((vowel) => part + vowel)];
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return word.length > 2 && isWord(lexicon.value(lexicon.spell(word)));
}
