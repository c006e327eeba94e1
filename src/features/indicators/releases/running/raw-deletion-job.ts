import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listRounds } from '../../rounds/round-queries.ts';
import { loadReleasePolicy } from '../gate/policy.ts';
import { deleteRawCells } from './raw-queries.ts';

const daySeconds = 24 * 60 * 60;

/** Deletes figures as they were handed in when their release is old enough; the ledger and what is shown stay. */
export const rawDeletionJob: JobHandler = {
  kind: 'figures.delete-raw',
  everyMinutes: 24 * 60,
  async run(app) {
    const before = isoAt(app.clock, -loadReleasePolicy().rawRetentionDays * daySeconds);
    for (const { id, releasedAt, rawDeletedAt } of await listRounds(app.db)) {
      if (releasedAt === null || releasedAt >= before || rawDeletedAt !== null) continue;
      await app.db.transaction().execute((trx) => deleteRawCells(trx, id, isoAt(app.clock)));
    }
  },
};
