/** The endings of Swedish nouns and adjectives, by how the word ends. */
const endings: readonly [RegExp, (word: string) => string][] = [
  [/are$/, (word) => `${word.slice(0, -1)}(?:e|es|en|ens|na|nas)`],
  [/a$/, (word) => `${word.slice(0, -1)}(?:a|an|ans|as|or|ors|orna|ornas)`],
  [/e$/, (word) => `${word}(?:n|ns|t|ts|r|rna|s)?`],
  [/or$/, (word) => `${word}(?:n|ns|s|er|ers|erna|ernas)?`],
  [/el$/, (word) => `(?:${word}n?s?|${word.slice(0, -2)}l(?:ar|arna))`],
];
const regular = '(?:s|en|ens|n|ns|et|ets|t|ts|er|ers|erna|ernas|ar|ars|arna|arnas|or|na|nas)?';

/** A pattern for the word in every inflection; the last word of several is inflected, abbreviations are not. */
export function inflected(word: string): string {
  const plain = word.replace(/[^\p{L}\d\s-]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, '\\s+');
  if (isAbbreviation(word)) return `${plain}(?:[:'’´]?s)?`;
  const rule = endings.find(([end]) => end.test(word));
  return rule ? rule[1](plain) : plain + regular;
}

/** `BUP`, `LSS`: matched in capitals alone. */
export const isAbbreviation = (word: string) => /^\p{Lu}{2,6}$/u.test(word);
