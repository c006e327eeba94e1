import type { Logger } from './logger.ts';

export type Ticker = {
  start(): void;
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
  /** Starts a round soon, without waiting for the next tick. */
  wake(): void;
};

const wakeDelayMs = 10;

/** Runs rounds one at a time, each `everyMs` after the one before and soon after `wake`; a failed round is logged and the next one comes. */
export function createTicker(
  name: string,
  everyMs: number,
  logger: Logger,
  round: () => Promise<void>,
): Ticker {
  let isRunning = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      isWoken = false;
      current = runRound();
    }, ms);
    timer.unref();
  }

  async function runRound(): Promise<void> {
    try {
      await round();
    } catch (error) {
      logger.error({ ticker: name, err: error }, 'round failed');
    }
    if (isRunning) plan(isWoken ? wakeDelayMs : everyMs);
  }

  return {
    start() {
      isRunning = true;
      plan(wakeDelayMs);
    },
    async stop() {
      isRunning = false;
      clearTimeout(timer);
      await current;
    },
    wake() {
      isWoken = true;
      if (isRunning && timer) plan(wakeDelayMs);
    },
  };
}
