import type { App } from '#src/platform/app.ts';

/** What runs in the background. */
export type Work = { stop(): Promise<void> };

/** Starts the consumers, the timed jobs and the mail sender. */
export function startWork(_app: App): Work {
  return { stop: async () => {} };
}
