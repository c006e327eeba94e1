import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { evaluateIndex } from '#src/features/search/evaluation/evaluate-index.ts';
import { gatherSynonyms } from '#src/features/search/query/gather-synonyms.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import type { SynonymGroup } from '#src/platform/search/synonym-group.ts';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { result } from '../output.ts';
import { readEvaluation } from './eval-file.ts';

const relevanceList = z.object({
  documents: z
    .array(
      z.object({
        id: z.string().min(1),
        title: z.string(),
        body: z.string(),
        type: z.string().optional(),
        municipality: z.string().optional(),
      }),
    )
    .min(1),
  queries: z
    .array(
      z.object({
        id: z.string().min(1),
        kind: z.string().default('plain'),
        query: z.string(),
        judgements: z.record(z.string(), z.number().min(0)),
      }),
    )
    .min(1),
});

/** `portal eval-search` */
export function addEvalSearch(program: Command): void {
  program
    .command('eval-search')
    .description('measure how well the search ranks judged documents, as JSON (docs/search.md)')
    .argument('<file>', 'documents, queries and judgements, JSON; - reads them from standard input')
    .addOption(
      new Option('--engine <name>', 'the index to measure').choices(['embedded']).default('embedded'),
    )
    .option('--no-synonyms', 'without the synonyms that the portal ships')
    .action(async (file: string, { synonyms }: { synonyms: boolean }) => {
      const list = await readEvaluation(file, relevanceList);
      await withFolder(async (folder) => {
        const index = createEmbeddedIndex({ folder: join(folder, 'index') });
        const groups = synonyms ? await readSynonyms(folder) : [];
        result(JSON.stringify(await closing(index, () => evaluateIndex(index, list, groups))));
      });
    });
}

/** What the sources ship, asked on a portal without content. */
async function readSynonyms(folder: string): Promise<readonly SynonymGroup[]> {
  const dataDir = join(folder, 'portal');
  const { app, migrate, close } = await createApp(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), {
    activityInMemory: true,
  });
  try {
    await migrate();
    return await gatherSynonyms(app);
  } finally {
    await close();
  }
}

async function closing<T>(index: SearchIndex, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } finally {
    await index.close();
  }
}

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'narvaronatet-eval-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
