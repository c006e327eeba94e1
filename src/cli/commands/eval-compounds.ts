import type { Command } from 'commander';
import { z } from 'zod';
import { loadLexicon } from '#src/features/search/analysis/lexicon/load-lexicon.ts';
import { splitCompound } from '#src/features/search/analysis/split-compound.ts';
import { scoreCompounds } from '#src/features/search/evaluation/compound-score.ts';
import { result } from '../output.ts';
import { readEvaluation } from './eval-file.ts';

const compoundList = z.object({
  items: z.array(
    z.object({
      word: z.string().min(1),
      boundaries: z.array(z.int().positive()),
      optional: z.boolean().optional(),
    }),
  ),
});

/** `portal eval-compounds` */
export function addEvalCompounds(program: Command): void {
  program
    .command('eval-compounds')
    .description('measure how the search cuts Swedish compounds, as JSON (docs/search.md)')
    .argument('<file>', 'the list, JSON; - reads it from standard input')
    .action(async (file: string) => {
      const { items } = await readEvaluation(file, compoundList);
      const lexicon = loadLexicon();
      result(
        JSON.stringify(
          scoreCompounds(items, (word) => splitCompound(word.normalize().toLowerCase(), lexicon)),
        ),
      );
    });
}
