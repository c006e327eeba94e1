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
  /\p{N}+|\p{L}(?:[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]|[-\u2010\u2011'’](?=\p{L}))*(?<open>[-\u2010\u2011](?=\s|$))?/gu;

/**
 * The words of a text in order. `text.slice(start, end)` is the word as written; accents that are letters of their own
 * (NFD) and invisible characters belong to it. Numbers and letters are parted, so that `19a` equals `19 a`.
 */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(words)].map((match) => {
    const written = match.groups?.open ? match[0].slice(0, -1) : match[0];
    return {
      word: comparable(written),
      start: match.index,
      end: match.index + written.length,
      isOpen: match.groups?.open !== undefined,
    };
  });
}

/** One spelling for all that reads alike. */
function comparable(written: string): string {
  return written
    .replaceAll(invisible, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
    .toLowerCase()
    .normalize();
}
