import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { shippedSynonyms } from '#src/features/search/query/gather-synonyms.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { describeOnSqlite } from '#test/support/app.ts';
import { fillIndex, ids, searchDocument, searchRequest } from '../contract/documents.ts';

describeOnSqlite('every synonym that comes with the portal', ({ app }) => {
  let index: SearchIndex | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'shipped-synonyms-'));
  afterEach(async () => {
    await index?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what is called by the portal’s own word, whichever of its words is written', async () => {
    const groups = await shippedSynonyms(app);
    const documents = groups.map(({ shown }, at) =>
      searchDocument(`${at}`, { title: shown, law: legalMentions(shown) }),
    );
    index = createEmbeddedIndex({ folder });
    await index.setSynonyms(groups);
    await fillIndex(index, documents);
    const unmet: string[] = [];
    for (const [at, { shown, equal, silent }] of groups.entries()) {
      for (const phrase of [shown, ...equal, ...silent]) {
        const result = await index.search(searchRequest(phrase, { limit: 1000, isBare: true }));
        if (!ids({ hits: result.hits.slice(0, result.whole) }).includes(`${at}`))
          unmet.push(`${phrase} → ${shown}`);
        if (silent.includes(phrase) && !result.isSilent) unmet.push(`${phrase} is said`);
      }
    }
    expect(groups.length).toBeGreaterThan(100);
    expect(unmet).toEqual([]);
  });
});
