import type { App } from '#src/platform/app.ts';
import { createTicker } from '#src/platform/ticker.ts';
import { createIndexFollower } from './index-follower.ts';

export type SearchSync = {
  start(): void;
  /** Ends after the change that is under way; a rebuild under way is given up and begins anew at the next start. */
  stop(): Promise<void>;
  /** Leads every index to the end of the event log; one that is missing or of another version is made anew. */
  catchUp(): Promise<void>;
};

const pollMs = 300;

/**
 * Keeps the indexes as the database is: each follows the event log by the cursor that it stores itself, so that a lost
 * or foreign index mends itself, and neither a write nor another index ever waits for one.
 */
export function createSearchSync(app: App): SearchSync {
  let isStopping = false;
  const followers = app.searchIndex.engines.map((index) => createIndexFollower(app, index, () => isStopping));
  const tickers = followers.map((follow) => createTicker('search', pollMs, app.logger, follow));
  let endListening = () => {};
  return {
    start() {
      isStopping = false;
      endListening = app.events.onAppended(() => {
        for (const ticker of tickers) ticker.wake();
      });
      for (const ticker of tickers) ticker.start();
    },
    async stop() {
      isStopping = true;
      endListening();
      await Promise.all(tickers.map((ticker) => ticker.stop()));
    },
    async catchUp() {
      await Promise.all(followers.map((follow) => follow()));
    },
  };
}
