import type { App } from '#src/platform/app.ts';
import { backoffSeconds } from '#src/platform/backoff.ts';
import { errorText } from '#src/platform/error-text.ts';
import { findNewestSeq, listEventsAfter } from '#src/platform/events/event-queries.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { gatherSynonyms } from '../query/gather-synonyms.ts';
import { changedDocuments } from './changed-documents.ts';
import { rebuildIndex } from './rebuild-index.ts';

/** How many events are followed before visitors get their turn. */
const batchSize = 20;
const retry = { first: 1, longest: 60 };

/**
 * Leads one index to the end of the event log, each time it is called. An index that does not answer keeps its place in
 * the log and is left alone for a while, longer after each failure.
 */
export function createIndexFollower(
  app: App,
  index: SearchIndex,
  isStopping: () => boolean,
): () => Promise<void> {
  let hasSynonyms = false;
  let failures = 0;
  let restsUntil = 0;

  async function giveSynonyms(): Promise<void> {
    await index.setSynonyms(await gatherSynonyms(app));
    hasSynonyms = true;
  }

  /** True when there may be more to do at once. */
  async function advance(): Promise<boolean> {
    if (!hasSynonyms) await giveSynonyms();
    const { cursor } = await index.status();
    // ahead of the log: the database was restored from a backup
    if (cursor === undefined || cursor > (await findNewestSeq(app.db))) {
      await rebuildIndex(app, index, { isStopping });
      return true;
    }
    const events = await listEventsAfter(app.db, cursor, batchSize);
    const last = events.at(-1);
    if (!last) return false;
    // before the cursor moves: whoever waits for it is then read with the new words
    if (events.some(isAboutSynonyms)) await giveSynonyms();
    await index.apply({ ...(await changedDocuments(app, events)), cursor: last.seq });
    return true;
  }

  return async () => {
    if (app.clock.now().getTime() < restsUntil) return;
    try {
      while (!isStopping() && (await advance()));
      failures = 0;
    } catch (error) {
      failures += 1;
      const retryInSeconds = backoffSeconds(failures, retry);
      restsUntil = app.clock.now().getTime() + retryInSeconds * 1000;
      app.logger.warn({ error: errorText(error), retryInSeconds }, 'search index not reached');
    }
  };
}

const isAboutSynonyms = ({ kind }: LoggedEvent) => kind === 'synonyms.changed';
