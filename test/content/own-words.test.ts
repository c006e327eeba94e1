import { describe, expect, test } from 'vitest';
import { readContentFiles } from './content-files.ts';
import { readSourceTexts, runsOf } from './source-texts.ts';

const RUN = 8;
const sourceTexts = readSourceTexts();
const copied = new Set(sourceTexts.flatMap((text) => runsOf(text, RUN)));

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

describe.skipIf(sourceTexts.length === 0)('the retold texts are our own Swedish', () => {
  test.each(files)(`$name copies no run of ${RUN} words from a source`, ({ data, body }) => {
    const runs = [...ownTexts(data), body].flatMap((text) => runsOf(text, RUN));
    expect(runs.filter((run) => copied.has(run))).toEqual([]);
  });

  test('quotations are verbatim, and each names its speaker or says that none is stated', () => {
    const originals = sourceTexts.map((text) => runsOf(text, 1).join(' '));
    const quotations = files.flatMap(({ name, data }) =>
      ((data.quotations ?? []) as { text: string; speaker: string }[]).map((quotation) => ({
        name,
        ...quotation,
      })),
    );
    const retold = quotations.filter(({ name }) => /alvesta|lulea|uppsala|fnoff|haninge/.test(name));
    expect(retold.length).toBeGreaterThanOrEqual(5);
    for (const { text, speaker } of retold) {
      expect(originals.some((original) => original.includes(runsOf(text, 1).join(' ')))).toBe(true);
      expect(speaker).not.toBe('');
    }
  });
});
