import type { App } from '#src/platform/app.ts';
import { backoffSeconds } from '#src/platform/backoff.ts';
import { errorText } from '#src/platform/error-text.ts';
import { findNewestSeq, listEventsAfter } from '#src/platform/events/event-queries.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { createTicker } from '#src/platform/ticker.ts';
import { gatherSynonyms } from '../query/gather-synonyms.ts';
import { changedDocuments } from './changed-documents.ts';
import { rebuildIndex } from './rebuild-index.ts';

export type SearchSync = {
  start(): void;
  /** Ends after the change that is under way; a rebuild under way is given up and begins anew at the next start. */
  stop(): Promise<void>;
  /** Leads every index to the end of the event log; one that is missing or of another version is made anew. */
  catchUp(): Promise<void>;
};

const pollMs = 300;
/** How many events are followed before visitors get their turn. */
const batchSize = 20;
const retry = { first: 1, longest: 60 };

/**
 * Keeps the indexes as the database is: each follows the event log by the cursor that it stores itself, so that a lost
 * or foreign index mends itself, and a write never waits for one.
 */
export function createSearchSync(app: App): SearchSync {
  let isStopping = false;
  let hasSynonyms = false;
  const failures = new Map<SearchIndex, { count: number; until: number }>();

  async function catchUp(): Promise<void> {
    if (!hasSynonyms) await giveSynonyms(app);
    hasSynonyms = true;
    await Promise.all(app.searchIndex.engines.map(lead));
  }

  /** An engine that does not answer keeps its place in the log and waits for the next round; the others go on. */
  async function lead(index: SearchIndex): Promise<void> {
    const { count, until } = failures.get(index) ?? { count: 0, until: 0 };
    if (app.clock.now().getTime() < until) return;
    try {
      while (!isStopping && (await advance(index)));
      failures.delete(index);
    } catch (error) {
      const seconds = backoffSeconds(count + 1, retry);
      failures.set(index, { count: count + 1, until: app.clock.now().getTime() + seconds * 1000 });
      app.logger.warn({ error: errorText(error), retryInSeconds: seconds }, 'search index not reached');
    }
  }

  /** True when there may be more to do at once. */
  async function advance(index: SearchIndex): Promise<boolean> {
    const { cursor } = await index.status();
    // ahead of the log: the database was restored from a backup
    if (cursor === undefined || cursor > (await findNewestSeq(app.db))) {
      await rebuildIndex(app, index, { isStopping: () => isStopping });
      return true;
    }
    const events = await listEventsAfter(app.db, cursor, batchSize);
    const last = events.at(-1);
    if (!last) return false;
    // before the cursor moves: whoever waits for it is then read with the new words
    if (events.some(isAboutSynonyms)) await giveSynonyms(app);
    await index.apply({ ...(await changedDocuments(app, events)), cursor: last.seq });
    return true;
  }

  const ticker = createTicker('search', pollMs, app.logger, catchUp);
  let endListening = () => {};
  return {
    start() {
      isStopping = false;
      endListening = app.events.onAppended(ticker.wake);
      ticker.start();
    },
    async stop() {
      isStopping = true;
      endListening();
      await ticker.stop();
    },
    catchUp,
  };
}

const isAboutSynonyms = ({ kind }: LoggedEvent) => kind === 'synonyms.changed';

async function giveSynonyms(app: App): Promise<void> {
  const groups = await gatherSynonyms(app);
  for (const index of app.searchIndex.engines) await index.setSynonyms(groups);
}
