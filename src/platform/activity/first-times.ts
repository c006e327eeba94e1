import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../app.ts';
import type { Activity } from './activity.ts';

const mostKept = 20_000;

/** Remembers in memory what was lately done, under a key that nobody has: it is never written, and cannot be read back. */
export function createFirstTimes(clock: Clock): Activity['isFirst'] {
  const key = randomBytes(32);
  const doneAt = new LRUCache<string, number>({ max: mostKept });
  return (act, seconds) => {
    const name = createHmac('sha256', key).update(act).digest('base64url');
    const now = clock.now().getTime();
    const before = doneAt.get(name);
    if (before !== undefined && now - before < seconds * 1000) return false;
    doneAt.set(name, now);
    return true;
  };
}
