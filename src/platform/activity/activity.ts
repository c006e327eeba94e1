import { join } from 'node:path';
import type { Clock } from '../app.ts';
import type { Logger } from '../logger.ts';
import { type Mark, openActivityDatabase } from './activity-database.ts';
import { createFirstTimes } from './first-times.ts';
import { createGatherings, type Gatherings } from './gatherings.ts';

/**
 * `activity.sqlite`: the counters and marks that a GET may touch, flushed once a second.
 * A lost second is acceptable here; nothing else may be written by a GET.
 */
export type Activity = {
  /** Marks that the session was used; read back by `lastSeen`. */
  touch(kind: 'session' | 'person', id: string): void;
  lastSeen(kind: 'session' | 'person', id: string): Date | undefined;
  /** Adds one, or as many as are given, and returns how many there are now: counted on the route or the act, never on the path. */
  count(counter: string, key: string, by?: number): number;
  counted(counter: string, key: string): number;
  counts(counter: string): ReadonlyMap<string, number>;
  /** Takes away the counter's keys that have not come up to `least`. */
  forget(counter: string, least?: number): void;
  /** Remembers how far it has come: a higher number counts, a lower one never. */
  reach(scale: string, key: string, value: number): void;
  reached(scale: string, key: string): number | undefined;
  /** Whether it happens for the first time in so many seconds; known in memory alone, under a key that ends with the process. */
  isFirst(act: string, seconds: number): boolean;
  /** How many different people did something, in memory alone. */
  people: Gatherings;
};

/** The marks themselves, for the parts of the platform that keep numbers here. */
export type ActivityMarks = {
  read(kind: string, key: string): number | undefined;
  write(kind: string, key: string, value: number): void;
  /** Takes away the kind's marks below the value, written or waiting. */
  deleteBelow(kind: string, value: number): number;
};

export type OpenActivity = Activity & {
  marks: ActivityMarks;
  /** Writes what waits; what the disk does not take waits on. */
  flush(): void;
  /** Flushes and closes. */
  close(): void;
};

const flushEveryMs = 1000;

/** The path of the activity database in DATA_DIR. */
export function activityPath(dataDir: string): string {
  return join(dataDir, 'activity.sqlite');
}

type Wanted = { path: string; clock: Clock; logger: Logger };

/** Opens the file at `path` (`:memory:` in tests); what is written waits in memory for the next flush and is read back at once. */
export function createActivity({ path, clock, logger }: Wanted): OpenActivity {
  const database = openActivityDatabase(path);
  const waiting = new Map<string, Mark>();
  const flush = () => {
    if (waiting.size === 0) return;
    try {
      database.write(waiting.values());
      waiting.clear();
    } catch (error) {
      logger.warn({ err: error }, 'activity not written yet');
    }
  };
  const timer = setInterval(flush, flushEveryMs);
  timer.unref();

  const marks: ActivityMarks = {
    read: (kind, key) => waiting.get(address(kind, key))?.value ?? database.read(kind, key),
    write: (kind, key, value) => {
      waiting.set(address(kind, key), { kind, key, value });
    },
    deleteBelow: (kind, value) => {
      flush();
      return database.deleteBelow(kind, value);
    },
  };

  return {
    marks,
    touch: (kind, id) => marks.write(`seen:${kind}`, id, clock.now().getTime()),
    lastSeen: (kind, id) => {
      const at = marks.read(`seen:${kind}`, id);
      return at === undefined ? undefined : new Date(at);
    },
    count: (counter, key, by = 1) => {
      const value = (marks.read(`count:${counter}`, key) ?? 0) + by;
      marks.write(`count:${counter}`, key, value);
      return value;
    },
    counted: (counter, key) => marks.read(`count:${counter}`, key) ?? 0,
    counts: (counter) => {
      flush();
      return new Map(database.list(`count:${counter}`).map(({ key, value }) => [key, value]));
    },
    forget: (counter, least = Number.POSITIVE_INFINITY) => {
      marks.deleteBelow(`count:${counter}`, least);
    },
    reach: (scale, key, value) => {
      const known = marks.read(`reached:${scale}`, key);
      if (known === undefined || value > known) marks.write(`reached:${scale}`, key, value);
    },
    reached: (scale, key) => marks.read(`reached:${scale}`, key),
    isFirst: createFirstTimes(clock),
    people: createGatherings(),
    flush,
    close: () => {
      clearInterval(timer);
      flush();
      database.close();
    },
  };
}

function address(kind: string, key: string): string {
  return `${kind}\n${key}`;
}
