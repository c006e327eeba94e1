import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '#src/platform/app.ts';
import { findVisibleSeq } from '#src/platform/events/event-queries.ts';
import type { SearchFront } from '#src/platform/search/search-index.ts';

const lookAgainMs = 15;
/** What was withdrawn is gone from hits, counts and suggestions within a second; an index that needs longer answers as it is. */
const patienceMs = 1000;
/** A new portal's first index takes a moment; who asks already then waits for it. */
const firstPatienceMs = 3000;

/**
 * Answers after the index has taken in what is published: whoever publishes finds it, and nobody finds what was just
 * withdrawn. When the index is far behind, it answers as it is.
 */
export function answeringCaughtUp(front: SearchFront, db: Db): SearchFront {
  return {
    ...front,
    search: async (request) => {
      await caughtUp(front, db);
      return front.search(request);
    },
    suggest: async (request) => {
      await caughtUp(front, db);
      return front.suggest(request);
    },
  };
}

async function caughtUp(front: SearchFront, db: Db): Promise<void> {
  const newest = await findVisibleSeq(db);
  const begun = performance.now();
  for (let waited = 0; waited < firstPatienceMs; waited = performance.now() - begun) {
    const { cursor } = await front.status();
    if (cursor !== undefined && (cursor >= newest || waited >= patienceMs)) return;
    await sleep(lookAgainMs);
  }
}
