import type { Patience } from '#src/features/search/meilisearch/server/meilisearch-server.ts';

/** Waits a moment only, so that a server that never answers does not hold up the tests. */
export const impatient: Patience = { search: 1000, request: 1000, task: 300, look: 1, retry: 1 };
