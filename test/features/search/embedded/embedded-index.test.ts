import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { describeSearchIndex } from '../contract/search-index-contract.ts';

describeSearchIndex('embedded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-index-'));
  const index = createEmbeddedIndex({ folder });
  return {
    index,
    cleanUp: async () => {
      await index.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
