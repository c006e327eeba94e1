import type { Command } from 'commander';
import { rebuildCards } from '#src/features/library/cards/entry-cards.ts';
import { rebuildNow } from '#src/features/search/rebuild/rebuild-job.ts';
import type { App } from '#src/platform/app.ts';
import { progress, result } from '../output.ts';
import { withApp } from '../with-app.ts';

/** `portal reindex` */
export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description(
      'write anew what lists and facets read of each entry, and the search index; the portal may run',
    )
    .action(() => withApp(({ app }) => reindex(app)));
}

async function reindex(app: App): Promise<void> {
  const entries = await rebuildCards(app, reporting('entries'));
  await rebuildNow(app, reporting('search'));
  result(`${entries} entries`);
}

/** A line of progress that begins when the number of all is known. */
function reporting(name: string): (done: number, all: number) => void {
  let report: ((done: number) => void) | undefined;
  return (done, all) => {
    report ??= progress(name, all);
    report(done);
  };
}
