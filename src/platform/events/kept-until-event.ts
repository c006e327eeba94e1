import type { Db } from '../app.ts';
import { findVisibleSeq } from './event-queries.ts';

/** Keeps what `make` reads until something that readers see is written in the log, by this process or another. Not for what depends on who asks. */
export function keptUntilEvent<T>(make: (db: Db) => Promise<T>): (db: Db) => Promise<T> {
  const kept = new WeakMap<Db, { seq: number; value: T }>();
  return async (db) => {
    const seq = await findVisibleSeq(db);
    const known = kept.get(db);
    if (known?.seq === seq) return known.value;
    const value = await make(db);
    kept.set(db, { seq, value });
    return value;
  };
}
