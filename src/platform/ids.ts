import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock, Ids } from './app.ts';

const seqLimit = 2 ** 31;

/** UUIDv7 that sort in the order they were drawn, within the millisecond and under a clock that stands still too. */
export function createIds(clock: Clock): Ids {
  let msecs = 0;
  let seq = 0;
  return {
    next() {
      const now = clock.now().getTime();
      if (now > msecs) {
        msecs = now;
        seq = randomInt(seqLimit / 2);
      } else {
        seq += 1;
      }
      return v7({ msecs, seq });
    },
  };
}
