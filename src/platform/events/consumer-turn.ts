import { setImmediate as nextTurn } from 'node:timers/promises';
import type { App } from '../app.ts';
import { isoAt } from '../clock.ts';
import { errorText } from '../error-text.ts';
import type { Consumer, LoggedEvent } from '../registries.ts';
import {
  insertDeadLetter,
  isBehind,
  leaseConsumer,
  moveCursor,
  releaseConsumer,
  updateFailure,
} from './consumer-queries.ts';
import { afterFailure, leaseSeconds } from './consumer-rules.ts';
import { listEventsAfter } from './event-queries.ts';

/**
 * A consumer that this process holds. What it has passed is put down with the effect of an event, or when the lease is
 * renewed or let go: each time it is put down waits for the disk.
 */
export type Turn = {
  app: App;
  consumer: Consumer;
  owner: string;
  /** How far it has come, and how far the database knows. */
  cursor: number;
  stored: number;
  attempts: number;
  /** When half of the lease is over. */
  renewAt: string;
};

const batchSize = 100;

/** Takes the consumer when there is something for it to read; nothing when another process has it or its next try is not due. */
export async function beginTurn(app: App, consumer: Consumer, owner: string): Promise<Turn | undefined> {
  if (!(await isBehind(app.db, consumer.name))) return undefined;
  const state = await lease(app, consumer, owner);
  if (!state) return undefined;
  const { cursor, attempts } = state;
  return { app, consumer, owner, cursor, stored: cursor, attempts, renewAt: renewalAt(app) };
}

/** Leads the consumer to the log's end; false when there was nothing new, when an event failed or when the lease is lost. */
export async function leadOn(turn: Turn, isStopping: () => boolean): Promise<boolean> {
  let hasMetEvents = false;
  while (!isStopping()) {
    const isHeld = isoAt(turn.app.clock) < turn.renewAt || (await renew(turn));
    const events = isHeld ? await listEventsAfter(turn.app.db, turn.cursor, batchSize) : [];
    if (events.length === 0) return isHeld && hasMetEvents;
    hasMetEvents = true;
    if (!(await passEvents(turn, events, isStopping))) return false;
  }
  return false;
}

/** Puts down how far the consumer has come and lets others have it. */
export async function endTurn(turn: Turn): Promise<void> {
  await store(turn);
  await releaseConsumer(turn.app.db, turn.consumer.name, turn.owner);
}

/** Requests come between two events: what follows a write holds nobody up. */
async function passEvents(
  turn: Turn,
  events: readonly LoggedEvent[],
  isStopping: () => boolean,
): Promise<boolean> {
  for (const event of events) {
    if (isStopping()) return false;
    if (isFor(turn.consumer, event)) {
      if (!(await handleOne(turn, event))) return false;
      await nextTurn();
    }
    turn.cursor = event.seq;
  }
  return true;
}

function isFor({ kinds }: Consumer, { kind }: LoggedEvent): boolean {
  return kinds === 'all' || kinds.includes(kind);
}

/** True when the event is behind us, handled or parked. */
async function handleOne(turn: Turn, event: LoggedEvent): Promise<boolean> {
  const { app, consumer } = turn;
  try {
    if (consumer.effect !== 'outside')
      return await moveWith(turn, event, (within) => consumer.handle(within, event));
    await consumer.handle(app, event);
    turn.attempts = 0;
    return true;
  } catch (error) {
    return await noteFailure(turn, event, error);
  }
}

/** Moves the cursor past the event in one transaction with what is done of it; false when the lease is lost. */
async function moveWith(
  turn: Turn,
  { seq }: LoggedEvent,
  effect: (within: App) => Promise<void>,
): Promise<boolean> {
  const isMoved = await turn.app.db.transaction().execute(async (trx) => {
    if (!(await moveCursor(trx, moveOf(turn, seq)))) return false;
    await effect({ ...turn.app, db: trx });
    return true;
  });
  if (isMoved) arrive(turn, seq);
  return isMoved;
}

/** Plans the next try, or parks the event; true when it is parked. */
async function noteFailure(turn: Turn, event: LoggedEvent, error: unknown): Promise<boolean> {
  const { app, consumer, owner } = turn;
  const { name } = consumer;
  const attempts = turn.attempts + 1;
  const lastError = errorText(error);
  const next = afterFailure(attempts);
  app.logger.warn({ consumer: name, seq: event.seq, attempts, error: lastError }, 'consumer failed');
  if (next === 'park') {
    const letter = { consumer: name, seq: event.seq, parkedAt: isoAt(app.clock), lastError };
    return await moveWith(turn, event, ({ db }) => insertDeadLetter(db, letter));
  }
  await store(turn);
  const nextTryAt = isoAt(app.clock, next.retryInSeconds);
  await updateFailure(app.db, { name, owner, attempts, nextTryAt, lastError });
  return false;
}

/** False when another process has taken the consumer. */
async function renew(turn: Turn): Promise<boolean> {
  const { app, consumer, owner } = turn;
  if (turn.cursor > turn.stored) return await store(turn);
  const state = await lease(app, consumer, owner);
  turn.renewAt = renewalAt(app);
  return state?.cursor === turn.stored;
}

async function store(turn: Turn): Promise<boolean> {
  if (turn.cursor === turn.stored) return true;
  const isMoved = await moveCursor(turn.app.db, moveOf(turn, turn.cursor));
  if (isMoved) arrive(turn, turn.cursor);
  return isMoved;
}

function lease(app: App, { name }: Consumer, owner: string) {
  const until = isoAt(app.clock, leaseSeconds);
  return leaseConsumer(app.db, name, { owner, now: isoAt(app.clock), until });
}

const renewalAt = ({ clock }: App) => isoAt(clock, leaseSeconds / 2);

function moveOf({ app, consumer, owner, stored }: Turn, to: number) {
  return { name: consumer.name, owner, from: stored, to, leaseUntil: isoAt(app.clock, leaseSeconds) };
}

function arrive(turn: Turn, cursor: number): void {
  turn.cursor = cursor;
  turn.stored = cursor;
  turn.attempts = 0;
  turn.renewAt = renewalAt(turn.app);
}
