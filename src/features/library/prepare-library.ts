import type { App } from '#src/platform/app.ts';
import { rerenderJob } from './storage/rerender-job.ts';
import { vocabularies } from './vocabulary/index.ts';
import { replaceVocabulary } from './vocabulary/vocabulary-queries.ts';

/** Puts what this version knows into the database at each start: its vocabularies, and the order to render older texts anew. Idempotent. */
export async function prepareLibrary(app: Pick<App, 'db' | 'jobs' | 'clock'>): Promise<void> {
  await app.db.transaction().execute(async (trx) => {
    for (const vocabulary of vocabularies) await replaceVocabulary(trx, vocabulary);
    await app.jobs.schedule(trx, {
      kind: rerenderJob.kind,
      runAt: app.clock.now(),
      dedupeKey: rerenderJob.kind,
    });
  });
}
