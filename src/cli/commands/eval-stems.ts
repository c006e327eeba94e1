import type { Command } from 'commander';
import { z } from 'zod';
import { snowballStem } from '#src/features/search/analysis/snowball.ts';
import { stem } from '#src/features/search/analysis/stem.ts';
import { scoreFamilies, scoreStems } from '#src/features/search/evaluation/stem-score.ts';
import { result } from '../output.ts';
import { readEvaluation } from './eval-file.ts';

const stemList = z.union([
  z.object({ items: z.array(z.object({ word: z.string().min(1), stem: z.string() })) }),
  z.object({ families: z.array(z.array(z.string().min(1))) }),
]);

/** `portal eval-stems`: single stems are held against Snowball's own, families against what the search uses. */
export function addEvalStems(program: Command): void {
  program
    .command('eval-stems')
    .description('measure the stems of the search, as JSON (docs/search.md)')
    .argument(
      '<file>',
      'items with their Snowball stems, or families of forms, JSON; - reads it from standard input',
    )
    .action(async (file: string) => {
      const list = await readEvaluation(file, stemList);
      result(
        JSON.stringify(
          'items' in list ? scoreStems(list.items, snowballStem) : scoreFamilies(list.families, stem),
        ),
      );
    });
}
