/** Readability of Swedish (Björnsson's LIX): words per sentence plus the share of words over six letters. Up to 40 is easy. */
export function lix(text: string): number {
  const all = words(text);
  if (all.length === 0) return 0;
  const long = all.filter((word) => [...word].length > 6).length;
  return all.length / sentences(text).length + (100 * long) / all.length;
}

/** The sentences of a text; abbreviations and decimals do not end one. */
export function sentences(text: string): string[] {
  const calm = text.replace(/\b(kap|kl|t\.ex|dvs|bl\.a|st)\./gi, '$1');
  return calm.split(/(?<=[.!?:])\s+|\n+/).filter((sentence) => words(sentence).length > 0);
}

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
}
