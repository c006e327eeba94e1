import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';

/** A post's text ready to be stored: as it was written, and as it is shown. */
export type RenderedBody = { md: string; html: string; version: number };

export function renderPost(md: string): RenderedBody {
  return { md, html: renderMarkdown(md), version: rendererVersion };
}
