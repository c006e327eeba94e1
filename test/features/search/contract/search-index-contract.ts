import { afterAll, beforeAll, describe } from 'vitest';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { describeChanges } from './changes.ts';
import type { OpenIndex } from './documents.ts';
import { describeFinding } from './finding.ts';
import { describeNarrowing } from './narrowing.ts';
import { describeReading } from './reading.ts';
import { describeSight } from './sight.ts';

/** What both engines promise. Whatever the portal relies on stands here and nowhere else. */
export function describeSearchIndex(name: string, open: OpenIndex): void {
  describe(`the search index (${name})`, () => {
    const index = openOnce(open);
    describeFinding(index);
    describeNarrowing(index);
    describeReading(index);
    describeSight(index);
    describeChanges(open);
  });
}

/** One index for all tests that fill it anew, which in each of them stands for the open one. */
function openOnce(open: OpenIndex): SearchIndex {
  let opened: Awaited<ReturnType<OpenIndex>> | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => opened?.cleanUp());
  return new Proxy({} as SearchIndex, { get: (_, part) => Reflect.get(opened?.index ?? {}, part) });
}
