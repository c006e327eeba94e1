import { Worker } from 'node:worker_threads';
import { DomainError } from '../errors.ts';
import type { DocumentReading } from './document.ts';
import type { DocumentRequest } from './read-document.ts';

/** Reads uploaded files beside the requests, in a thread with little memory that is ended when a file takes too long. */
export type DocumentReader = {
  /** Throws `unavailable` when too many wait already. */
  read(request: DocumentRequest): Promise<DocumentReading>;
  close(): Promise<void>;
};

export type ReaderLimits = { milliseconds: number; memoryMegabytes: number; waiting: number };
const usualLimits: ReaderLimits = { milliseconds: 20_000, memoryMegabytes: 192, waiting: 10 };
/** The thread rests until the next file for so long. */
const idleMilliseconds = 30_000;

const damaged: DocumentReading = { ok: false, fault: 'file-damaged' };

/** A reader with one thread, started at the first file: two would take the memory of two. */
export function createDocumentReader(limits: ReaderLimits = usualLimits): DocumentReader {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function forget(ended: Worker): void {
    if (worker === ended) worker = undefined;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    await worker?.terminate();
  }

  async function readNow(request: DocumentRequest): Promise<DocumentReading> {
    clearTimeout(idle);
    worker ??= startWorker(limits, forget);
    const reading = await answerOf(worker, request, limits.milliseconds);
    if (reading === 'failed') await end();
    idle = setTimeout(end, idleMilliseconds).unref();
    return reading === 'failed' ? damaged : reading;
  }

  return {
    async read(request) {
      if (waiting >= limits.waiting) throw new DomainError('unavailable', { retryAfterSeconds: 30 });
      waiting += 1;
      const turn = last.then(() => readNow(request));
      last = turn.catch(() => {});
      return turn.finally(() => {
        waiting -= 1;
      });
    },
    close: end,
  };
}

function startWorker({ memoryMegabytes }: ReaderLimits, onEnd: (worker: Worker) => void): Worker {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 16 },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  // a thread that breaks between two files is no more than gone
  worker.on('error', () => {});
  worker.once('exit', () => onEnd(worker));
  return worker;
}

/** What the thread answers; `failed` when it broke, ran out of memory or took too long. */
function answerOf(
  worker: Worker,
  request: DocumentRequest,
  milliseconds: number,
): Promise<DocumentReading | 'failed'> {
  const { promise, resolve } = Promise.withResolvers<DocumentReading | 'failed'>();
  const fail = () => resolve('failed');
  const limit = setTimeout(fail, milliseconds);
  worker.once('message', resolve);
  worker.once('error', fail);
  worker.once('exit', fail);
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(limit);
    worker.off('message', resolve).off('error', fail).off('exit', fail);
  });
}
