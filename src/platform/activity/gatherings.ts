import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Something that different people do in a period, such as to search for the same words in a month. */
export type Act = { kind: string; period: string; act: string };

/**
 * How many different people did something: known in memory alone. Acts and people are marks under a key that is thrown
 * away with the period and the process, so that nothing can be read back; what is forgotten begins anew.
 */
export type Gatherings = {
  /** Whether this is the person's first time in the period. */
  join(act: Act, by: string): boolean;
  joined(act: Act): number;
};

type Period = { name: string; key: Buffer; people: LRUCache<string, Set<string>> };

const mostActs = 20_000;
const mostMarks = 200_000;

export function createGatherings(): Gatherings {
  const periods = new Map<string, Period>();
  const periodOf = ({ kind, period }: Act): Period => {
    const known = periods.get(kind);
    if (known?.name === period) return known;
    const people = new LRUCache<string, Set<string>>({
      max: mostActs,
      maxSize: mostMarks,
      sizeCalculation: ({ size }) => Math.max(1, size),
    });
    const begun = { name: period, key: randomBytes(32), people };
    periods.set(kind, begun);
    return begun;
  };
  const mark = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    join(act, by) {
      const { key, people } = periodOf(act);
      const name = mark(key, act.act);
      const marks = people.get(name);
      const own = mark(key, `${name}\n${by}`);
      if (marks?.has(own)) return false;
      people.set(name, new Set([...(marks ?? []), own]));
      return true;
    },
    joined(act) {
      const { key, people } = periodOf(act);
      return people.get(mark(key, act.act))?.size ?? 0;
    },
  };
}
