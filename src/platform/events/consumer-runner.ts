import { randomUUID } from 'node:crypto';
import type { App, Db } from '../app.ts';
import { isoAt } from '../clock.ts';
import { errorText } from '../error-text.ts';
import type { Consumer, LoggedEvent } from '../registries.ts';
import { createTicker } from '../ticker.ts';
import {
  insertConsumer,
  insertDeadLetter,
  isBehind,
  leaseConsumer,
  moveCursor,
  releaseConsumer,
  updateFailure,
} from './consumer-queries.ts';
import { afterFailure, leaseSeconds } from './consumer-rules.ts';
import { listEventsAfter } from './event-queries.ts';

export type ConsumerRunner = {
  start(): void;
  /** Ends after the event that is under way and lets go of the leases. */
  stop(): Promise<void>;
  /** Handles everything that can be handled now; what failed waits for its next try. */
  drain(): Promise<void>;
};

const pollMs = 1000;
const batchSize = 100;

/** Leads the registered consumers along the event log; several processes may do so at once, a lease keeps each event to one. */
export function createConsumerRunner(app: App): ConsumerRunner {
  const owner = randomUUID();
  const known = new Set<string>();
  let isStopping = false;

  async function drain(): Promise<void> {
    for (const consumer of app.registries.consumers) {
      if (!known.has(consumer.name)) await insertConsumer(app.db, consumer.name);
      known.add(consumer.name);
      await follow(consumer);
    }
  }

  async function follow(consumer: Consumer): Promise<void> {
    if (!(await isBehind(app.db, consumer.name))) return;
    while (!isStopping) {
      const state = await leaseConsumer(app.db, consumer.name, {
        owner,
        now: isoAt(app.clock),
        until: isoAt(app.clock, leaseSeconds),
      });
      if (!state) return;
      const turn = { app, consumer, owner, cursor: state.cursor, attempts: state.attempts };
      if (!(await followBatch(turn, () => isStopping))) break;
    }
    await releaseConsumer(app.db, consumer.name, owner);
  }

  const ticker = createTicker('consumers', pollMs, app.logger, drain);
  let endListening = () => {};
  return {
    start() {
      isStopping = false;
      endListening = app.events.onAppended(ticker.wake);
      ticker.start();
    },
    async stop() {
      isStopping = true;
      endListening();
      await ticker.stop();
    },
    drain,
  };
}

/** A consumer that this process holds, and where it stands. */
type Turn = { app: App; consumer: Consumer; owner: string; cursor: number; attempts: number };

/** Leads the consumer through the next events; true when there may be more to do at once. */
async function followBatch(turn: Turn, isStopping: () => boolean): Promise<boolean> {
  const events = await listEventsAfter(turn.app.db, turn.cursor, batchSize);
  for (const event of events) {
    if (isStopping()) return false;
    if (isFor(turn.consumer, event) && !(await handleOne(turn, event))) return false;
  }
  const last = events.at(-1);
  if (!last) return false;
  return last.seq === turn.cursor || (await move(turn.app.db, turn, last.seq));
}

function isFor({ kinds }: Consumer, { kind }: LoggedEvent): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/** True when the event is behind us, handled or parked. */
async function handleOne(turn: Turn, event: LoggedEvent): Promise<boolean> {
  try {
    return await (turn.consumer.effect === 'outside'
      ? handleOutside(turn, event)
      : handleInside(turn, event));
  } catch (error) {
    return await noteFailure(turn, event, error);
  }
}

async function handleInside(turn: Turn, event: LoggedEvent): Promise<boolean> {
  const isDone = await turn.app.db.transaction().execute(async (trx) => {
    if (!(await moveCursor(trx, moveOf(turn, event.seq)))) return false;
    await turn.consumer.handle({ ...turn.app, db: trx }, event);
    return true;
  });
  if (isDone) arrive(turn, event.seq);
  return isDone;
}

async function handleOutside(turn: Turn, event: LoggedEvent): Promise<boolean> {
  await turn.consumer.handle(turn.app, event);
  return await move(turn.app.db, turn, event.seq);
}

async function move(db: Db, turn: Turn, to: number): Promise<boolean> {
  const isMoved = await moveCursor(db, moveOf(turn, to));
  if (isMoved) arrive(turn, to);
  return isMoved;
}

function moveOf({ app, consumer, owner, cursor }: Turn, to: number) {
  return { name: consumer.name, owner, from: cursor, to, leaseUntil: isoAt(app.clock, leaseSeconds) };
}

function arrive(turn: Turn, cursor: number): void {
  turn.cursor = cursor;
  turn.attempts = 0;
}

/** Plans the next try, or parks the event; true when it is parked. */
async function noteFailure(turn: Turn, event: LoggedEvent, error: unknown): Promise<boolean> {
  const { app, consumer, owner } = turn;
  const attempts = turn.attempts + 1;
  const lastError = errorText(error);
  const next = afterFailure(attempts);
  app.logger.warn({ consumer: consumer.name, seq: event.seq, attempts, error: lastError }, 'consumer failed');
  if (next === 'park') return await park(turn, event, lastError);
  const nextTryAt = isoAt(app.clock, next.retryInSeconds);
  await updateFailure(app.db, { name: consumer.name, owner, attempts, nextTryAt, lastError });
  return false;
}

async function park(turn: Turn, event: LoggedEvent, lastError: string): Promise<boolean> {
  const letter = { consumer: turn.consumer.name, seq: event.seq, parkedAt: isoAt(turn.app.clock), lastError };
  const isParked = await turn.app.db.transaction().execute(async (trx) => {
    if (!(await moveCursor(trx, moveOf(turn, event.seq)))) return false;
    await insertDeadLetter(trx, letter);
    return true;
  });
  if (isParked) arrive(turn, event.seq);
  return isParked;
}
