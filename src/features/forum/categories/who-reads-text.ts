import { type Lang, messages } from '#src/i18n/index.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Category } from './category.ts';
import type { WhoReads } from './who-reads.ts';
import { whoReads } from './who-reads.ts';

/** Who reads and writes in a category, as a sentence. */
export function whoReadsText(visibility: VisibilityKey, lang: Lang): string {
  const texts: Readonly<Record<WhoReads, string>> = messages(lang).forum.reading.list.whoReads;
  return texts[whoReads(visibility)];
}

/** A category where one chooses among them: its name, and who will read what is put there. */
export function categoryWithReaders({ name, visibility }: Category, lang: Lang): string {
  return `${name}: ${whoReadsText(visibility, lang)}`;
}
