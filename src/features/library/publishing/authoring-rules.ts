/** What is hard to follow (A13) or could point somebody out, and is better mended before it is published. */
export type AuthoringWarning = 'vague-link' | 'heading-skip' | 'few-pupils';

const vagueLink =
  /\[\s*(?:klicka här|tryck här|här|läs mer(?: här)?|mer|länk|click here|here|read more)\s*\]\(/iu;

/** An exact count under 30: beside a municipality or a school, somebody may be recognised. */
const fewPupils = /(?<![\d–,.-]|\d )(?:[1-9]|[12]\d) (?:elever|elev|barn|ungdomar)(?!\p{L})/iu;

/** What to look over in a long text; headings may begin at any level but not leave one out on the way down. */
export function authoringWarnings(markdown: string): readonly AuthoringWarning[] {
  return [
    ...(vagueLink.test(markdown) ? ['vague-link' as const] : []),
    ...(skipsHeading(markdown) ? ['heading-skip' as const] : []),
    ...(fewPupils.test(markdown) ? ['few-pupils' as const] : []),
  ];
}

function skipsHeading(markdown: string): boolean {
  const levels = [...markdown.matchAll(/^(#{1,6})[ \t]/gm)].map(([, marks = '']) => marks.length);
  return levels.some((level, i) => level > (levels[i - 1] ?? level) + 1);
}
