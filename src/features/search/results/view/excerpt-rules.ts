import type { Excerpt } from '#src/platform/search/search-index.ts';

/** Lines of a list run on with a dot between them; sentences just follow each other. */
export function inOneLine(text: string): string {
  return text.replace(/(?<![.!?:;…])\s*\n\s*/gu, ' · ').replace(/\s*\n\s*/gu, ' ');
}

/** More lines than this in a few rows of text are facts in keywords: the summary says more. */
const mostLineBreaks = 2;

/** Whether a part of a text is something to read, and not a list of keywords. */
export function readsAsProse(pieces: Excerpt): boolean {
  const breaks = pieces.map(({ text }) => text.split('\n').length - 1);
  return pieces.length > 0 && breaks.reduce((sum, count) => sum + count, 0) <= mostLineBreaks;
}
