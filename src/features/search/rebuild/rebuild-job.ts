import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { rebuildIndex } from '../sync/rebuild-index.ts';
import { insertRebuild, updateEnded, updateProgress } from './rebuild-queries.ts';

type Report = (done: number, total: number) => void;

const noteEveryMs = 1000;

/** Makes the indexes anew that somebody asked for on the page. */
export const rebuildJob: JobHandler = {
  kind: 'search.rebuild',
  run: async (app, { id }) => {
    await rebuildIndexes(app, String(id), () => {});
  },
};

/** Makes the indexes anew at once, from the command line; the page of whoever runs the portal tells of it too. Returns how many subjects there were. */
export async function rebuildNow(app: App, report: Report): Promise<number> {
  const id = app.ids.next();
  await insertRebuild(app.db, { id, by: null, at: isoAt(app.clock) });
  return rebuildIndexes(app, id, report);
}

/** Each engine in turn; meanwhile the old index answers, and the row tells how far it has come. */
async function rebuildIndexes(app: App, id: string, report: Report): Promise<number> {
  const { engines } = app.searchIndex;
  const note = progressNotes(app, id, report);
  let subjects = 0;
  try {
    for (const [before, engine] of engines.entries()) {
      const onProgress = (done: number, all: number) => note(before * all + done, engines.length * all);
      subjects = await rebuildIndex(app, engine, { onProgress });
    }
  } catch (error) {
    await updateEnded(app.db, { id, hasFailed: true, at: isoAt(app.clock) });
    throw error;
  }
  await updateEnded(app.db, { id, hasFailed: false, at: isoAt(app.clock) });
  return subjects;
}

/** Writes down at most each second how far it has come. */
function progressNotes(
  { db, clock }: App,
  id: string,
  report: Report,
): (...progress: Parameters<Report>) => Promise<void> {
  let notedAt = Number.NEGATIVE_INFINITY;
  return async (done, total) => {
    report(done, total);
    const now = clock.now().getTime();
    if (done < total && now - notedAt < noteEveryMs) return;
    notedAt = now;
    await updateProgress(db, { id, done, total, at: isoAt(clock) });
  };
}
