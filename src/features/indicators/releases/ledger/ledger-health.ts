import type { HealthCheck } from '#src/platform/registries.ts';
import { brokenAt } from './ledger.ts';
import { listEntries } from './ledger-queries.ts';

/** Whether everything that was ever said of figures stands as it was written. */
export const ledgerHealth: HealthCheck = {
  name: 'figures-ledger',
  async check({ db }) {
    const entries = await listEntries(db);
    const broken = brokenAt(entries);
    return { ok: broken === undefined, detail: { entries: entries.length, ...(broken && { broken }) } };
  },
};
