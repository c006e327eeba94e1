import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';

/** A post's text ready to be stored: as it was written, and as it is shown. */
export type RenderedBody = { md: string; html: string; version: number };

/** The text with those it calls on set apart (`@Namn`), which links to nobody. */
export function renderPost(md: string, called: readonly string[] = []): RenderedBody {
  return { md, html: renderMarkdown(md, called), version: rendererVersion };
}

/** Whom a rendered text calls on, to be set apart again by a newer renderer. */
export function calledIn(html: string): readonly string[] {
  const entities: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x3C;': '<' };
  return [...html.matchAll(/<span class="mention">([^<]*)<\/span>/g)].map(([, words = '']) =>
    words.replace(/&#x(?:26|3C);/g, (sign) => entities[sign] ?? sign),
  );
}
