import type { FeatureRegistration, HealthCheck } from '#src/platform/registries.ts';
import { readIndexState } from './index-state.ts';

/** Further behind the event log than this, searches show what is no longer so. */
const mostBehind = 200;

/** Which engine answers, what it holds, and whether it keeps up. */
const searchHealth: HealthCheck = {
  name: 'search',
  async check(app) {
    const { engine, documents, behind, note } = await readIndexState(app);
    return {
      ok: behind !== undefined && behind <= mostBehind && note === undefined,
      detail: { engine, documents, behind: behind ?? 'rebuilding', ...(note && { note }) },
    };
  },
};

/** What the sync hands to the registries. */
export const searchSyncRegistration: FeatureRegistration = { healthChecks: [searchHealth] };
