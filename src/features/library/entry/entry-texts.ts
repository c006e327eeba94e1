import { LRUCache } from 'lru-cache';
import { acceptText, blockedText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { maxMarkdownLength, renderMarkdown } from '#src/lib/markdown/index.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { EntryDraftContent, EntrySections, Section } from './entry.ts';
import { belowSections } from './entry-rules.ts';

/** The gate over every text of an entry, keyed by field: `team.0.note`, and the long texts by their names. */
export async function acceptEntryTexts(
  app: TextGate,
  actor: Actor,
  content: EntryDraftContent,
): Promise<FieldErrors> {
  const texts = entryTexts(content);
  const { true: addresses = [], false: words = [] } = Object.groupBy(
    texts,
    ([field]) => `${isAddressField(field)}`,
  );
  const asked = await acceptText(app, actor, Object.fromEntries(words));
  return { ...asked, ...blockedText(Object.fromEntries(addresses)) };
}

/** As `acceptEntryTexts`, asking nobody: what is saved while one writes is asked about when it is sent on. */
export function blockedEntryTexts(content: EntryDraftContent): FieldErrors {
  return blockedText(Object.fromEntries(entryTexts(content)));
}

type FieldText = [field: string, text: string];

function entryTexts({ sections, ...facts }: EntryDraftContent): FieldText[] {
  return [...textsIn(facts, ''), ...(Object.entries(sections) as FieldText[])];
}

/** Made to hold the address or the number of a function. */
export const isAddressField = (field: string): boolean => /^contacts\.\d+\.(?:email|phone)$/.test(field);

function textsIn(value: unknown, field: string): FieldText[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, field === '' ? name : `${field}.${name}`),
  );
}

/** While one text is written its draft is saved again and again with all the others: what has not changed is not rendered anew. */
const rendered = new LRUCache<string, string>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (html, markdown) => html.length + markdown.length + 1,
});

/** The long texts as they are stored: their headings below those of the page's sections, rendered once. */
export function renderSections(sections: EntrySections): {
  sections: EntrySections;
  html: Partial<Record<Section, string>>;
} {
  const written = (Object.entries(sections) as [Section, string | undefined][]).flatMap(([section, text]) =>
    text === undefined || text.trim() === ''
      ? []
      : [[section, belowSections(text).slice(0, maxMarkdownLength)] as const],
  );
  return {
    sections: Object.fromEntries(written),
    html: Object.fromEntries(written.map(([section, text]) => [section, renderOnce(text)])),
  };
}

function renderOnce(markdown: string): string {
  const html = rendered.get(markdown) ?? renderMarkdown(markdown);
  rendered.set(markdown, html);
  return html;
}
