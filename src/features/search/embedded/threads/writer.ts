import { DomainError } from '#src/platform/errors.ts';
import { startThread, type Thread } from '#src/platform/threads/thread.ts';
import type { IndexPlace } from '../file/index-file.ts';
import type { WriterCalls } from './writer-worker.ts';

/** The thread that writes; it is there while there is something to write, and some time after. */
export type Writer = Pick<Thread<WriterCalls>, 'call'> & { close(): Promise<void> };

/** What it has learnt takes memory that nobody needs between two changes; after a rebuild that is much. */
const idleMilliseconds = 30_000;
const workerFile = new URL('./writer-worker.ts', import.meta.url);

/** No thread is started before the first change. */
export function createWriter(place: () => IndexPlace): Writer {
  let thread: Thread<WriterCalls> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let calls = 0;
  /** The generations in the making: while there are any, the thread stays. */
  const building = new Set<string>();
  let isClosed = false;

  function awake(): Thread<WriterCalls> {
    if (isClosed) throw new DomainError('unavailable');
    clearTimeout(idle);
    if (thread?.isAlive()) return thread;
    building.clear();
    thread = startThread<WriterCalls>(workerFile, place());
    return thread;
  }
  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = thread;
    thread = undefined;
    await ended?.end();
  }
  function rest(name: keyof WriterCalls, input: unknown, answer: unknown): void {
    calls -= 1;
    if (name === 'begin' && typeof answer === 'string') building.add(answer);
    const isBuilt = name === 'finish' || name === 'abandon';
    if (isBuilt) building.delete((input as { name: string }).name);
    if (calls + building.size === 0) idle = setTimeout(end, isBuilt ? 0 : idleMilliseconds).unref();
  }

  return {
    call: async <K extends keyof WriterCalls>(
      name: K,
      input: Parameters<WriterCalls[K]>[0],
    ): Promise<Awaited<ReturnType<WriterCalls[K]>>> => {
      const called = awake().call(name, input);
      calls += 1;
      return called.then(
        (answer) => {
          rest(name, input, answer);
          return answer;
        },
        (error: unknown) => {
          rest(name, input, undefined);
          throw error;
        },
      );
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}
