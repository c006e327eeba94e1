import { isoAt } from '#src/platform/clock.ts';
import type { JobHandler } from '#src/platform/registries.ts';
import { listRounds } from '../../rounds/round-queries.ts';
import { loadReleasePolicy } from '../gate/policy.ts';
import { listFirstReleases } from '../ledger/ledger-queries.ts';
import { deleteRawCells } from './raw-queries.ts';
import { isRawTimeOut } from './raw-rules.ts';

const daySeconds = 24 * 60 * 60;

/** Deletes figures as they were handed in when their time is out; the ledger and what is shown stay. */
export const rawDeletionJob: JobHandler = {
  kind: 'figures.delete-raw',
  everyMinutes: 24 * 60,
  async run(app) {
    const before = isoAt(app.clock, -loadReleasePolicy().rawRetentionDays * daySeconds);
    const released = await listFirstReleases(app.db);
    for (const round of await listRounds(app.db)) {
      if (!isRawTimeOut(round, released.get(round.id), before)) continue;
      await app.db.transaction().execute((trx) => deleteRawCells(trx, round.id, isoAt(app.clock)));
    }
  },
};
