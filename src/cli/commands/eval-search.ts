import { type Command, Option } from 'commander';
import { z } from 'zod';
import { evaluateIndex } from '#src/features/search/evaluation/evaluate-index.ts';
import { withEmbeddedIndex, withMeilisearchIndex } from '#src/features/search/evaluation/temporary-index.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { readConfig } from '#src/server/env.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';
import { shippedSynonyms } from '../shipped-synonyms.ts';
import { readEvaluation } from './eval-file.ts';

type Engine = 'embedded' | 'meilisearch';

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
      new Option('--engine <name>', 'the index to measure')
        .choices(['embedded', 'meilisearch'])
        .default('embedded'),
    )
    .option('--no-synonyms', 'without the synonyms that the portal ships')
    .action(async (file: string, { engine, synonyms }: { engine: Engine; synonyms: boolean }) => {
      const list = await readEvaluation(file, relevanceList);
      const withIndex = indexOf(engine);
      const groups = synonyms ? await shippedSynonyms() : [];
      result(JSON.stringify(await withIndex((index) => evaluateIndex(index, list, groups))));
    });
}

function indexOf(engine: Engine): <T>(run: (index: SearchIndex) => Promise<T>) => Promise<T> {
  if (engine === 'embedded') return withEmbeddedIndex;
  const { meilisearch } = readConfig(process.env);
  if (meilisearch) return (run) => withMeilisearchIndex(meilisearch, run);
  throw new UsageError('--engine meilisearch: set MEILI_HOST and MEILI_KEY to the server to measure.');
}
