import type { SearchResult } from '#src/platform/search/search-index.ts';

/**
 * The words of a query as the page repeats them: corrected where other words were looked for. Nothing when silent words
 * were written, which the portal does not repeat.
 */
export function shownWords(
  written: string,
  { corrections, isSilent }: Pick<SearchResult, 'corrections' | 'isSilent'>,
): string | undefined {
  if (isSilent || written === '') return undefined;
  return corrections.reduce(
    (words, correction) => replaceWord(words, correction.written, correction.meant),
    written,
  );
}

function replaceWord(text: string, written: string, meant: string): string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(written)}(?![\\p{L}\\p{N}])`, 'giu');
  return text.normalize('NFC').replace(pattern, () => meant);
}
