/** What makes a text harder to read for some, and is better mended before it is published (A13). */
export type AuthoringWarning = 'vague-link' | 'heading-skip';

const vagueLink =
  /\[\s*(?:klicka här|tryck här|här|läs mer(?: här)?|mer|länk|click here|here|read more)\s*\]\(/iu;

/** What to look over in a long text; headings may begin at any level but not leave one out on the way down. */
export function authoringWarnings(markdown: string): readonly AuthoringWarning[] {
  return [
    ...(vagueLink.test(markdown) ? ['vague-link' as const] : []),
    ...(skipsHeading(markdown) ? ['heading-skip' as const] : []),
  ];
}

function skipsHeading(markdown: string): boolean {
  const levels = [...markdown.matchAll(/^(#{1,6})[ \t]/gm)].map(([, marks = '']) => marks.length);
  return levels.some((level, i) => level > (levels[i - 1] ?? level) + 1);
}
