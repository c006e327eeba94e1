import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyser } from '#src/features/search/analysis/analyse.ts';
import { loadLexicon } from '#src/features/search/analysis/lexicon/load-lexicon.ts';
import { openIndexFile } from '#src/features/search/embedded/file/index-file.ts';
import { createIndexWriter } from '#src/features/search/embedded/file/index-writer.ts';
import { openReading, readNow } from '#src/features/search/embedded/matching/open-reading.ts';
import type { Reading } from '#src/features/search/embedded/matching/reading.ts';
import { searchReading } from '#src/features/search/embedded/matching/search-reading.ts';
import { suggestReading } from '#src/features/search/embedded/matching/suggest-reading.ts';
import { documentOf } from '#src/features/search/evaluation/evaluate-index.ts';
import { ownSynonyms } from '#src/features/search/query/own-synonyms.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import { benchDocuments } from '#test/load/search/documents.ts';
import { searchDocument, searchRequest } from '../contract/documents.ts';
import { oddQueries } from '../query/odd-queries.ts';

const words = ['frånvaro', 'rektorn', 'utredning', 'skolskjuts', 'tidiga', 'tecken', 'närvaroteam'];
/** What people, FTS5 and Meilisearch read something special in, between words and any UTF-16 unit. */
const piece = fc.oneof(
  fc.constantFrom(...words, ...words.map((word) => word.slice(0, 4))),
  fc.constantFrom('"', '*', '(', ')', ':', '^', '{', '}', '-', '+', '§', ' ', ' ', ' AND ', ' OR ', ' NOT '),
  fc.constantFrom(
    'NEAR(',
    '7 kap',
    '19 a',
    'å\u030a',
    '\u00ad',
    '🙂',
    '\ud83d',
    '\u0000',
    "'",
    ';',
    '--',
    '%',
  ),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
);

const opened: { reading: Reading; folder: string }[] = [];
afterAll(() => {
  for (const { reading, folder } of opened) {
    reading.sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An index of the documents in a folder of its own, which goes when the file has run. */
function readingOf(
  batches: readonly (readonly SearchDocument[])[],
  synonyms: Parameters<typeof openReading>[2],
): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-index-'));
  const analyser = createAnalyser(loadLexicon());
  const writer = createIndexWriter(folder, 'test', analyser);
  const name = writer.begin();
  for (const documents of batches) writer.add({ name, documents });
  writer.finish({ name, cursor: 1 });
  const file = openIndexFile(folder, 'test');
  if (typeof file === 'string') throw new Error(file);
  const reading = openReading(file.sqlite, analyser, synonyms);
  opened.push({ reading, folder });
  return reading;
}

/** The search itself, without its threads, so that ten thousand queries take seconds. */
describe('Ten thousand odd queries', () => {
  let reading: Reading;
  beforeAll(() => {
    const documents = words.map((word, at) => {
      return searchDocument(`${at}`, {
        title: word,
        body: words.slice(at).join(' '),
        facets: { word: [word] },
      });
    });
    reading = readingOf([documents], []);
  });

  it('are all answered, each with what it may see', () => {
    const query = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(query, fc.boolean(), (text, isTyping) => {
        const request = searchRequest(text, { isTyping, count: ['word'] });
        const result = readNow(reading, (now) => searchReading(now, request));
        expect(result.hits).toHaveLength(result.total);
        expect(result.whole).toBeLessThanOrEqual(result.total);
        const hidden = { ...request, visibleTo: new Set<never>() };
        expect(readNow(reading, (now) => searchReading(now, hidden))).toMatchObject({
          total: 0,
          corrections: [],
        });
        readNow(reading, (now) => suggestReading(now, { ...request, limit: 3 }));
      }),
      { numRuns: 10_000 },
    );
  }, 300_000);
});

/** So much processor time that only a query that grows out of hand takes it, on any machine. */
const mostCpuMs = 2000;
const documentCount = 3000;

describe(`Odd queries over ${documentCount} documents`, () => {
  let reading: Reading;
  beforeAll(() => {
    const batches = [...benchDocuments(documentCount)].map((batch) => batch.map(documentOf));
    reading = readingOf(batches, ownSynonyms);
  });

  const cpuOf = (text: string) => {
    const before = process.cpuUsage();
    readNow(reading, (now) => searchReading(now, searchRequest(text, { count: ['type'] })));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const long = [
    'frånvaro och närvaro '.repeat(500),
    'skolfrånvaroutredning'.repeat(400),
    '"frånvaro" '.repeat(300),
    '-a '.repeat(400),
    '7 kap 19 a § SoL '.repeat(60),
    `"${'frånvaro '.repeat(110)}"`,
  ];

  it('take little processor time each', { timeout: 600_000 }, () => {
    const slowest = [...long, ...oddQueries.slice(0, 2500)]
      .map((text) => ({ ms: cpuOf(text), text: text.slice(0, 80) }))
      .toSorted((one, other) => other.ms - one.ms)[0];
    expect(slowest?.ms, slowest?.text).toBeLessThan(mostCpuMs);
  });
});
