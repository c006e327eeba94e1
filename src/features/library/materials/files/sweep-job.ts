import type { JobHandler } from '#src/platform/registries.ts';
import { deleteVersion, listUnnamed } from './version-queries.ts';

const daysKept = 30;

/** Takes away uploads that no text names: left forms, discarded drafts, what was replaced before it was published. */
export const sweepJob: JobHandler = {
  kind: 'materials.sweep',
  everyMinutes: 24 * 60,
  async run(app) {
    const before = new Date(app.clock.now().getTime() - daysKept * 24 * 3600 * 1000).toISOString();
    for (const id of await listUnnamed(app.db, before)) {
      await app.db.transaction().execute(async (trx) => {
        await deleteVersion(trx, id);
        await app.files.remove(trx, id);
      });
    }
  },
};
