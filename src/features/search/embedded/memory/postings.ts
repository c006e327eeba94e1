import { grown } from './growing.ts';

/**
 * Which documents have a term, and how much it counts there: for each term a run in two large arrays, in the order of
 * the documents. A run that is full moves to the end with room to grow.
 */
export type Postings = {
  slots: Uint32Array;
  weights: Uint8Array;
  start(term: number): number;
  end(term: number): number;
  count(term: number): number;
  /** Makes room for exactly so many of each term; only while it is empty. */
  reserve(counts: Uint32Array): void;
  add(term: number, slot: number, weight: number): void;
};

/** Postings without documents. */
export function createPostings(): Postings {
  let starts: Uint32Array = new Uint32Array(0);
  let counts: Uint32Array = new Uint32Array(0);
  let rooms: Uint32Array = new Uint32Array(0);
  let used = 0;

  function move(term: number): void {
    const start = starts[term] ?? 0;
    const count = counts[term] ?? 0;
    const room = Math.max(4, Math.ceil(count * 1.5));
    postings.slots = grown(postings.slots, used + room);
    postings.weights = grown(postings.weights, used + room);
    postings.slots.copyWithin(used, start, start + count);
    postings.weights.copyWithin(used, start, start + count);
    starts[term] = used;
    rooms[term] = room;
    used += room;
  }

  const postings: Postings = {
    slots: new Uint32Array(0),
    weights: new Uint8Array(0),
    start: (term) => starts[term] ?? 0,
    end: (term) => (starts[term] ?? 0) + (counts[term] ?? 0),
    count: (term) => counts[term] ?? 0,
    reserve: (reserved) => {
      rooms = reserved.slice();
      counts = new Uint32Array(reserved.length);
      starts = new Uint32Array(reserved.length);
      used = 0;
      for (let term = 0; term < reserved.length; term += 1) {
        starts[term] = used;
        used += reserved[term] ?? 0;
      }
      postings.slots = new Uint32Array(used);
      postings.weights = new Uint8Array(used);
    },
    add: (term, slot, weight) => {
      if (term >= counts.length) {
        starts = grown(starts, term + 1);
        counts = grown(counts, term + 1);
        rooms = grown(rooms, term + 1);
      }
      const count = counts[term] ?? 0;
      if (count === (rooms[term] ?? 0)) move(term);
      const at = (starts[term] ?? 0) + count;
      postings.slots[at] = slot;
      postings.weights[at] = weight;
      counts[term] = count + 1;
    },
  };
  return postings;
}
