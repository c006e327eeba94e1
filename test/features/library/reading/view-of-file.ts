import { readdirSync, readFileSync } from 'node:fs';
import { readEntryFile } from '#src/features/library/exchange/read-entry-file.ts';
import type { FactView } from '#src/features/library/reading/facts/fact-text.ts';
import { type Lang, messages } from '#src/i18n/index.ts';

const folder = 'content/library';
export const libraryFiles = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** What a page would tell from a file of the library, without a database. */
export function viewOfFile(name: string, lang: Lang = 'sv'): FactView {
  const read = readEntryFile(name, readFileSync(`${folder}/${name}`, 'utf8'));
  if (!read.ok) throw new Error(`${name} is not a library file`);
  const { answers, networkOnly, embargoes, ...content } = read.entry;
  const names = { organisation: () => undefined, entry: () => undefined, file: () => undefined };
  return {
    content,
    marks: { answers, networkOnly, embargoes },
    lang,
    m: messages(lang).library.reading,
    names,
  };
}
