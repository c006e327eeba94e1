import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import type { Consumer } from '../registries.ts';
import { createTicker } from '../ticker.ts';
import { insertConsumer } from './consumer-queries.ts';
import { beginTurn, endTurn, leadOn, type Turn } from './consumer-turn.ts';

export type ConsumerRunner = {
  start(): void;
  /** Ends after the event that is under way and lets go of the leases. */
  stop(): Promise<void>;
  /** Handles everything that can be handled now; what failed waits for its next try. */
  drain(): Promise<void>;
};

const pollMs = 1000;

/**
 * Leads the registered consumers along the event log; several processes may do so at once, a lease keeps each event to
 * one. While events come it is held, and let go when there was nothing new for a while.
 */
export function createConsumerRunner(app: App): ConsumerRunner {
  const owner = randomUUID();
  const known = new Set<string>();
  const held = new Map<string, Turn>();
  let isStopping = false;

  async function round(): Promise<void> {
    for (const consumer of app.registries.consumers) {
      if (!known.has(consumer.name)) await insertConsumer(app.db, consumer.name);
      known.add(consumer.name);
      await follow(consumer);
    }
  }

  async function follow(consumer: Consumer): Promise<void> {
    const turn = held.get(consumer.name) ?? (await beginTurn(app, consumer, owner));
    if (!turn) return;
    held.set(consumer.name, turn);
    if (!(await leadOn(turn, () => isStopping))) await letGo(turn);
  }

  async function letGo(turn: Turn): Promise<void> {
    held.delete(turn.consumer.name);
    await endTurn(turn);
  }

  async function letAllGo(): Promise<void> {
    for (const turn of held.values()) await letGo(turn);
  }

  const ticker = createTicker('consumers', pollMs, app.logger, round);
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
      await letAllGo();
    },
    async drain() {
      await round();
      await letAllGo();
    },
  };
}
