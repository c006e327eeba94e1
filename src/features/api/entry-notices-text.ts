import type { Entry } from '#src/features/library/entry/entry.ts';
import { retoldText } from '#src/features/library/reading/entry-page-text.ts';
import { messages } from '#src/i18n/index.ts';

/** What stands above the text on its page, for those who show it elsewhere: invented, or retold. */
export function entryNotices(entry: Entry): string[] {
  const { page } = messages('sv').library.reading;
  const example = entry.content.isExample ? `${page.example}. ${page.exampleNote}` : undefined;
  return [example, retoldText(entry, 'sv')].filter((notice) => notice !== undefined);
}
