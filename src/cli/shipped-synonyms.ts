import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherSynonyms } from '#src/features/search/query/gather-synonyms.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';

/** The synonyms that come with the release, asked of a portal without content. */
export async function shippedSynonyms(): Promise<readonly SynonymGroup[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'narvaronatet-eval-'));
  const { app, migrate, close } = await createApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), {
    activityInMemory: true,
  });
  try {
    await migrate();
    return await gatherSynonyms(app);
  } finally {
    await close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
