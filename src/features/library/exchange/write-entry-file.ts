import { stringify } from 'yaml';
import type { Section } from '../schema/entry-content.ts';
import type { EntryFile } from './entry-file.ts';
import { sectionHeadings } from './section-headings.ts';

/** The entry as a library file: front matter in the order of the schema without what is empty, then the long texts. */
export function writeEntryFile({ sections, ...frontMatter }: EntryFile): string {
  const yaml = stringify(withoutEmpty({ ...frontMatter }), { lineWidth: 110 });
  const body = (Object.keys(sectionHeadings) as Section[])
    .filter((section) => sections[section] !== undefined)
    .map((section) => `\n## ${sectionHeadings[section]}\n\n${sections[section]}\n`);
  return `---\n${yaml}---\n${body.join('')}`;
}

/** Leaves out empty lists, empty groups and absent values: reading puts them back. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !isEmpty(inner));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
