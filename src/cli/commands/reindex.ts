import type { Command } from 'commander';
import { rebuildCards } from '#src/features/library/cards/entry-cards.ts';
import { progress, result } from '../output.ts';
import { withApp } from '../with-app.ts';

/** `portal reindex` */
export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description(
      'write anew what lists, facets and word search read of each published entry; the portal may run',
    )
    .action(() => withApp(({ app }) => reindex(app)));
}

async function reindex(app: Parameters<typeof rebuildCards>[0]): Promise<void> {
  let report: ((done: number) => void) | undefined;
  const count = await rebuildCards(app, (done, all) => {
    report ??= progress('entries', all);
    report(done);
  });
  result(`${count} entries`);
}
