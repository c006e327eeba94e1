import { startThread, type Thread } from '#src/platform/threads/thread.ts';
import type { ProtectionModel } from '../model/protection-model.ts';
import type { Limits, Protection } from '../protect-model.ts';
import type { ProtectorCalls } from './protector-worker.ts';

/** Protects in a thread of its own, one model after the other, so that a server goes on answering. */
export type Protector = {
  protect(model: ProtectionModel, limits: Limits): Promise<Protection>;
  close(): Promise<void>;
};

const workerFile = new URL('./protector-worker.ts', import.meta.url);

/** The thread starts with the first model; one that has died is `unavailable` once and started anew for the next. */
export function createProtector(): Protector {
  let thread: Thread<ProtectorCalls> | undefined;
  return {
    protect: async (model, limits) => {
      if (!thread?.isAlive()) thread = startThread<ProtectorCalls>(workerFile, undefined);
      return await thread.call('protect', { model, limits });
    },
    close: async () => await thread?.end(),
  };
}
