import { startThread, type Thread } from '#src/platform/threads/thread.ts';
import type { ProtectionModel } from '../model/protection-model.ts';
import type { Limits, Protection } from '../protect-model.ts';
import type { ProtectorCalls } from './protector-worker.ts';

/** Protects in a thread of its own, one model after the other, so that a server goes on answering. */
export type Protector = {
  protect(model: ProtectionModel, limits: Limits): Promise<Protection>;
  /** Ends the thread, in the middle of its work if it has some. */
  close(): Promise<void>;
};

/** Milliseconds past its deadline after which a thread that does not answer is ended. */
const grace = 5000;
const workerFile = new URL('./protector-worker.ts', import.meta.url);

/** The thread starts with the first model; one that has died is `unavailable` once and started anew for the next. */
export function createProtector(): Protector {
  let thread: Thread<ProtectorCalls> | undefined;
  return {
    protect: async (model, limits) => {
      if (!thread?.isAlive()) thread = startThread<ProtectorCalls>(workerFile, undefined);
      const asked = thread;
      const late = setTimeout(() => asked.stop(), limits.deadline + grace);
      try {
        return await asked.call('protect', { model, limits });
      } finally {
        clearTimeout(late);
      }
    },
    close: async () => await thread?.stop(),
  };
}
