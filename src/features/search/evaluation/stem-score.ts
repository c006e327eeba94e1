import { ratio } from './ratio.ts';

/** Share of words whose stem is the expected one. */
export function scoreStems(
  items: readonly { word: string; stem: string }[],
  stemOf: (word: string) => string,
): { n: number; exact: number } {
  const right = items.filter(({ word, stem }) => stemOf(word) === stem);
  return { n: items.length, exact: ratio(right.length, items.length) };
}

/** How far the forms of one word get one stem: share of pairs within families, and of families that are whole. */
export function scoreFamilies(
  families: readonly (readonly string[])[],
  stemOf: (word: string) => string,
): { pairRecall: number; wholeFamilies: number } {
  const scored = families.map((forms) => equalPairs(forms.map(stemOf)));
  const pairs = scored.reduce((sum, { pairs }) => sum + pairs, 0);
  const equal = scored.reduce((sum, { equal }) => sum + equal, 0);
  const whole = scored.filter(({ pairs, equal }) => pairs === equal);
  return { pairRecall: ratio(equal, pairs), wholeFamilies: ratio(whole.length, families.length) };
}

function equalPairs(stems: readonly string[]): { pairs: number; equal: number } {
  const pairs = stems.flatMap((stem, at) => stems.slice(at + 1).map((other) => stem === other));
  return { pairs: pairs.length, equal: pairs.filter(Boolean).length };
}
