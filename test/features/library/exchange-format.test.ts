import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frontMatterJsonSchema } from '#src/features/library/exchange/entry-file.ts';
import { readEntryFile } from '#src/features/library/exchange/read-entry-file.ts';
import { valuesAsMarkdown } from '#src/features/library/exchange/values-document.ts';
import { writeEntryFile } from '#src/features/library/exchange/write-entry-file.ts';

const docs = new URL('../../../docs/', import.meta.url);

/** The complete file that the document shows. */
function exampleFile(): string {
  const document = readFileSync(new URL('exchange-format.md', docs), 'utf8');
  return /````markdown\n([\s\S]*?)````/.exec(document)?.[1] ?? '';
}

describe('docs/exchange-format', () => {
  it('has a JSON Schema that is generated from the zod schema', async () => {
    const schema = `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../../docs/exchange-format.schema.json');
  });

  it('lists every coded value', async () => {
    await expect(valuesAsMarkdown()).toMatchFileSnapshot('../../../docs/exchange-format-values.md');
  });

  it('shows one file that is accepted', () => {
    expect(readEntryFile('example.md', exampleFile())).toMatchObject({ ok: true });
  });

  it('shows every field of the front matter', () => {
    const shown = exampleFile();
    const fields = Object.keys(frontMatterJsonSchema().properties ?? {});
    const conditional = ['variantOf'];
    expect(fields.filter((field) => !shown.includes(`\n${field}:`))).toEqual(conditional);
  });

  it('is the identity: reading what was written gives the same entry', () => {
    const read = readEntryFile('example.md', exampleFile());
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(readEntryFile('again.md', writeEntryFile(read.entry))).toEqual(read);
  });
});
