import { parentPort } from 'node:worker_threads';
import { isDomainError } from '#src/platform/errors.ts';
import { asUnavailable } from '#src/platform/unavailable.ts';
import type { Answer, Call, Calls, Fault } from './thread.ts';

/** Answers one call after another until the thread is told to end, which first runs `close`. */
export function answerCalls(calls: Calls, close: () => void): void {
  let before: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (call: Call) => {
    before = before.then(() => take(call));
  });

  async function take({ id, name, input }: Call): Promise<void> {
    if (name !== 'end') return parentPort?.postMessage(await answer(calls, id, name, input));
    close();
    return parentPort?.close();
  }
}

async function answer(calls: Calls, id: number, name: string, input: unknown): Promise<Answer> {
  try {
    return { id, value: await calls[name]?.(input as never) };
  } catch (error) {
    return { id, fault: faultOf(asUnavailable(error)) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function faultOf(error: unknown): Fault {
  if (!isDomainError(error)) return { message: messageOf(error) };
  return { code: error.code, detail: { ...error.detail }, message: messageOf(error.cause ?? error) };
}
