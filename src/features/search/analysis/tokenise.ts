/** A word of a text: how it is compared, and where it stands in the original. */
export type Token = {
  /** NFC, lower-case, without what cannot be seen. */
  word: string;
  start: number;
  end: number;
  /** Ends with a hyphen, so that the next compound completes it: `skol- och hemsamverkan`. */
  isOpen: boolean;
};

/** Soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const words =
  /\p{N}+|\p{L}(?:[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]|[-\u2010\u2011'’](?=\p{L}))*(?:[-\u2010\u2011](?=\s|$))?/gu;
const openEnd = /[-\u2010\u2011]$/;
/** Most words are nothing but letters of ours: nothing else need be looked for in them. */
const plainWord = /^(?:[a-zåäö]+|\d+)$/;

/**
 * The words of a text in order. `text.slice(start, end)` is the word as written; accents that are letters of their own
 * (NFD) and invisible characters belong to it. Numbers and letters are parted, so that `19a` equals `19 a`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(words)) {
    const isOpen = openEnd.test(match[0]);
    const written = isOpen ? match[0].slice(0, -1) : match[0];
    tokens.push({
      word: comparable(written),
      start: match.index,
      end: match.index + written.length,
      isOpen,
    });
  }
  return tokens;
}

/** One spelling for all that reads alike. */
function comparable(written: string): string {
  const lower = written.toLowerCase();
  if (plainWord.test(lower)) return lower;
  return lower
    .replaceAll(invisible, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
    .normalize();
}
