import type { Saved } from '../description/description-service.ts';

/** Where a form leads that was done, by the button that was pressed. */
export function pathAfter({ slug, act }: Extract<Saved, { kind: 'done' }>): string {
  switch (act) {
    case 'preview':
      return `/bibliotek/${slug}/forhandsgranska`;
    case 'check':
      return `/bibliotek/${slug}/redigera?kontrollera=ja`;
    case 'publish':
      return ownListPath('publicerad', slug);
    case 'ask':
      return askPath(slug);
    case 'submit':
      return ownListPath('skickad', slug);
    default:
      return `/bibliotek/${slug}/redigera?sparat=ja`;
  }
}

/** Where somebody else is asked for a yes. */
export function askPath(slug: string): string {
  return `/bibliotek/${slug}/godkannande`;
}

/** The list of one's own, which says what was done. */
export function ownListPath(act: string, slug: string): string {
  return `/mitt/beskrivningar?klart=${act}&post=${slug}`;
}
