import type { Db } from '../app.ts';
import { findVisibleSeq, listChangedSubjects } from './event-queries.ts';

/** How something is read whole, and how a few of its subjects are read anew into it. */
export type Reading<T> = {
  whole(db: Db): Promise<T>;
  renew(db: Db, kept: T, subjectIds: readonly string[]): Promise<void>;
};

/**
 * Keeps something in memory that many subjects make up, brought up to the event log whenever it is asked for: what another
 * process wrote counts at once, and only what the log names is read again. Rows may be newer than the number that is
 * remembered; then they are read once more. Not for what depends on who asks.
 */
export function keptBySubject<T>(subjectType: string, reading: Reading<T>): (db: Db) => Promise<T> {
  type Kept = { value: T; seq: number };
  const kept = new WeakMap<Db, Promise<Kept | undefined>>();

  async function caughtUp(db: Db, known: Kept | undefined): Promise<Kept> {
    const newest = await findVisibleSeq(db);
    if (known === undefined || newest < known.seq) return { value: await reading.whole(db), seq: newest };
    if (newest === known.seq) return known;
    const changed = await listChangedSubjects(db, subjectType, known.seq);
    if (changed.length > 0) await reading.renew(db, known.value, changed);
    return { value: known.value, seq: newest };
  }

  return async (db) => {
    const now = (kept.get(db) ?? Promise.resolve(undefined)).then((known) => caughtUp(db, known));
    kept.set(db, now);
    now.catch(() => kept.delete(db));
    return (await now).value;
  };
}
