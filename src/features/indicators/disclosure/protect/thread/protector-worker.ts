import { answerCalls } from '#src/platform/threads/answer-calls.ts';
import type { ProtectionModel } from '../model/protection-model.ts';
import { type Limits, type Protection, protectModel } from '../protect-model.ts';

/** What the protecting thread is asked. */
export type ProtectorCalls = {
  protect(asked: { model: ProtectionModel; limits: Limits }): Promise<Protection>;
};

const calls: ProtectorCalls = { protect: ({ model, limits }) => protectModel(model, limits) };

answerCalls(calls, () => {});
