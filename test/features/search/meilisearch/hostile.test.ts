import { describe, expect, it } from 'vitest';
import { createAnalyser } from '#src/features/search/analysis/analyse.ts';
import { loadLexicon } from '#src/features/search/analysis/lexicon/load-lexicon.ts';
import { createAsking } from '#src/features/search/meilisearch/reading/asking.ts';
import { searchReading } from '#src/features/search/meilisearch/reading/search-reading.ts';
import { suggestReading } from '#src/features/search/meilisearch/reading/suggest-reading.ts';
import type { MeilisearchServer } from '#src/features/search/meilisearch/server/meilisearch-server.ts';
import { ownSynonyms } from '#src/features/search/query/own-synonyms.ts';
import { createSynonyms } from '#src/features/search/query/synonyms.ts';
import { searchRequest } from '../contract/documents.ts';
import { oddQueries } from '../query/odd-queries.ts';

/** A value between quotation marks, in which only escaped ones can stand. */
const value = /"(?:\\.|[^"\\])*"/g;
const syntax = /^(?:[\s()[\],]|\b(?:AND|OR|NOT|IN|key)\b)*$/;

const analyser = createAnalyser(loadLexicon());
const reading = { analyser, synonyms: createSynonyms(ownSynonyms, analyser), averageLength: 100 };

/** What is sent that is not between quotation marks and no syntax of ours. */
function createSniffer() {
  const unquoted = new Set<string>();
  let sent = 0;
  const sniff = (text = '', isSyntax: (rest: string) => boolean = (rest) => syntax.test(rest)) => {
    sent += 1;
    if (!isSyntax(text.replaceAll(value, '')) || !text.isWellFormed()) unquoted.add(text);
  };
  const server = {
    search: async (questions: readonly { q?: string; filter?: string }[]) => {
      for (const { q, filter } of questions) {
        sniff(filter);
        sniff(q, (rest) => rest.trim() === '');
      }
      return questions.map(() => ({ hits: [], totalHits: 30, estimatedTotalHits: 30 }));
    },
    findValues: async (_: string, { filter }: { filter: string }) => {
      sniff(filter);
      return [{ value: 'frånvaro', count: 5 }];
    },
  } as unknown as MeilisearchServer;
  return { asking: createAsking(server, 'portal', new Set(['public'])), unquoted, sent: () => sent };
}

/** The reading alone, in front of a server that notes what it is asked: a request each would take minutes. */
describe('Ten thousand odd queries on their way to a Meilisearch server', () => {
  it('send nothing that was typed but between quotation marks', { timeout: 600_000 }, async () => {
    const { asking, unquoted, sent } = createSniffer();
    for (const text of oddQueries) {
      await searchReading(searchRequest(text, { isTyping: true, count: ['type'] }), reading, asking);
      await suggestReading({ ...searchRequest(text), limit: 5 }, reading, asking);
    }
    expect([...unquoted].slice(0, 5)).toEqual([]);
    expect(sent()).toBeGreaterThan(oddQueries.length);
  });

  it('would be found out if they did', () => {
    for (const filter of ['"terms" IN ["a"] OR visibility = "member"', '"a" x', 'key IN [] OR 1'])
      expect(syntax.test(filter.replaceAll(value, '')), filter).toBe(false);
    expect(
      syntax.test('("visibility" IN ["public"]) AND (NOT ("terms" IN ["a\\"b"]))'.replaceAll(value, '')),
    ).toBe(true);
  });
});
