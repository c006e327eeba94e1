import { Worker } from 'node:worker_threads';
import { DomainError, type DomainErrorCode } from '#src/platform/errors.ts';

/** What a thread can be asked, by name. */
export type Calls = Readonly<Record<string, (input: never) => unknown>>;
export type Call = { id: number; name: string; input: unknown };
export type Fault = { code?: DomainErrorCode; detail?: Record<string, string | number>; message: string };
export type Answer = { id: number; value?: unknown; fault?: Fault };

/** A thread at work. When it dies, everything that it was asked is `unavailable`; whoever needs it starts another. */
export type Thread<C extends Calls> = {
  call<K extends keyof C & string>(name: K, input: Parameters<C[K]>[0]): Promise<Awaited<ReturnType<C[K]>>>;
  isAlive(): boolean;
  /** Lets it answer what it was asked first. */
  end(): Promise<void>;
  /** Ends it in the middle of its work. */
  stop(): Promise<void>;
};

type Waiting = { resolve(value: never): void; reject(error: Error): void };

/** Starts a file that answers with `answerCalls`. It keeps the process alive only while it is asked something. */
export function startThread<C extends Calls>(file: URL, data: unknown): Thread<C> {
  const waiting = new Map<number, Waiting>();
  let isAlive = true;
  let lastId = 0;
  const worker = new Worker(file, { workerData: data });
  worker.unref();
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.fault) asked?.reject(errorOf(answer.fault));
    else asked?.resolve(answer.value as never);
  });
  // what broke is told by the calls that it leaves unanswered
  worker.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isAlive = false;
      for (const { reject } of waiting.values()) reject(new DomainError('unavailable'));
      waiting.clear();
      resolve();
    });
  });

  const call: Thread<C>['call'] = (name, input) => {
    if (!isAlive) return Promise.reject(new DomainError('unavailable'));
    const { promise, resolve, reject } = Promise.withResolvers<never>();
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    worker.ref();
    worker.postMessage({ id: lastId, name, input } satisfies Call);
    return promise;
  };
  return {
    call,
    isAlive: () => isAlive,
    end: async () => {
      if (isAlive) worker.postMessage({ id: 0, name: 'end', input: undefined } satisfies Call);
      worker.ref();
      await ended;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

function errorOf({ code, detail, message }: Fault): Error {
  const cause = new Error(message);
  return code ? new DomainError(code, detail, { cause }) : cause;
}
