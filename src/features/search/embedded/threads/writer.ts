import { DomainError } from '#src/platform/errors.ts';
import type { IndexPlace } from '../file/index-file.ts';
import { startThread, type Thread } from './thread.ts';
import type { WriterCalls } from './writer-worker.ts';

/** The thread that writes; it is there while there is something to write, and some time after. */
export type Writer = Pick<Thread<WriterCalls>, 'call'> & { close(): Promise<void> };

/** What it has learnt takes memory that nobody needs between two changes. */
const idleMilliseconds = 30_000;
const workerFile = new URL('./writer-worker.ts', import.meta.url);

/** No thread is started before the first change. */
export function createWriter(place: IndexPlace): Writer {
  let thread: Thread<WriterCalls> | undefined;
  let idle: NodeJS.Timeout | undefined;
  /** Calls and generations in the making: while there are any, it stays. */
  let busy = 0;
  let isClosed = false;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = thread;
    thread = undefined;
    await ended?.end();
  }
  function rest(): void {
    busy -= 1;
    if (busy === 0) idle = setTimeout(end, idleMilliseconds).unref();
  }
  return {
    call: async <K extends keyof WriterCalls>(
      name: K,
      input: Parameters<WriterCalls[K]>[0],
    ): Promise<Awaited<ReturnType<WriterCalls[K]>>> => {
      if (isClosed) throw new DomainError('unavailable');
      clearTimeout(idle);
      busy += name === 'begin' ? 2 : 1;
      if (!thread?.isAlive()) thread = startThread<WriterCalls>(workerFile, place);
      try {
        return await thread.call(name, input);
      } finally {
        rest();
        if (name === 'finish' || name === 'abandon') rest();
      }
    },
    close: async () => {
      isClosed = true;
      await end();
    },
  };
}
