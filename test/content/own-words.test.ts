import { describe, expect, test } from 'vitest';
import { readContentFiles } from './content-files.ts';
import { PRINTS_FILE, print, printsOf, RUN, readSourcePrints, runsOf } from './source-prints.ts';

const sources = readSourcePrints();
const isCopied = (run: string) => sources.runs.has(print(run));

/** Kept verbatim by rule: quotations with their speakers, quoted law, titles and spellings of the sources. */
const VERBATIM = new Set(['quotations', 'quotation', 'title', 'asNamed', 'silentSynonyms']);

/** All texts of a front matter, except what is verbatim by rule. */
function ownTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(ownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (VERBATIM.has(key) ? [] : ownTexts(inner)));
}

const files = (['glossary', 'pages', 'library'] as const).flatMap((folder) =>
  readContentFiles(folder).map((file) => ({ ...file, name: `${folder}/${file.name}` })),
);

describe('the retold texts are our own Swedish', () => {
  test.each(files)(`$name copies no run of ${RUN} words from a source`, ({ data, body }) => {
    expect([...ownTexts(data), body].flatMap(runsOf).filter(isCopied)).toEqual([]);
  });

  test('no person whom the sources name is in the product', () => {
    for (const { name, text } of files) {
      const named = (text.match(/\p{Lu}\p{Ll}+/gu) ?? []).filter((word) => sources.people.has(print(word)));
      expect(named, name).toEqual([]);
    }
  });

  test('quotations of the sources are verbatim, word for word', () => {
    const quotations = files
      .filter(({ data }) => data.origin === 'retold')
      .flatMap(({ data }) => (data.quotations ?? []) as { text: string; speaker: string }[]);
    expect(quotations.length).toBeGreaterThanOrEqual(5);
    for (const { text, speaker } of quotations) {
      expect(runsOf(text).filter((run) => !isCopied(run))).toEqual([]);
      expect(speaker).not.toBe('');
    }
  });
});

describe('the fingerprints', () => {
  test('know a copied run from one of our own', () => {
    expect(sources.runs.size).toBeGreaterThan(1500);
    expect(sources.people.size).toBeGreaterThanOrEqual(10);
    expect(isCopied(runsOf('Hemkommunen ska i frågor som rör skolpliktiga elever')[0] ?? '')).toBe(true);
    expect(isCopied(runsOf('Hemkommunen ska i frågor som rör våra elever')[0] ?? '')).toBe(false);
  });

  /** With SOURCE_TEXTS=<folder of the source texts>; `-u` writes them anew. */
  test.skipIf(!process.env.SOURCE_TEXTS)('are those of the source texts', async () => {
    const prints = printsOf(process.env.SOURCE_TEXTS ?? '');
    await expect(`${JSON.stringify(prints, null, 2)}\n`).toMatchFileSnapshot(PRINTS_FILE);
  });
});
