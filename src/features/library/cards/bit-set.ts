/** A set of small whole numbers as bits: thousands are intersected and counted in microseconds. */
export type BitSet = {
  add(number: number): void;
  delete(number: number): void;
  /** The bits, 32 to a word; shorter than another's where the rest is empty. */
  words(): Uint32Array;
};

const firstLength = 8;

export function createBitSet(): BitSet {
  let words = new Uint32Array(firstLength);
  return {
    add(number) {
      const at = number >>> 5;
      if (at >= words.length) {
        const longer = new Uint32Array(Math.max(words.length * 2, at + 1));
        longer.set(words);
        words = longer;
      }
      words[at] = (words[at] ?? 0) | (1 << (number & 31));
    },
    delete(number) {
      const at = number >>> 5;
      if (at < words.length) words[at] = (words[at] ?? 0) & ~(1 << (number & 31));
    },
    words: () => words,
  };
}

/** What is in any of the sets. */
export function union(sets: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(Math.max(0, ...sets.map((set) => set.length)));
  for (const set of sets) for (let i = 0; i < set.length; i += 1) all[i] = (all[i] ?? 0) | (set[i] ?? 0);
  return all;
}

/** What is in all of the sets; they must not be none. */
export function intersection([first, ...others]: readonly [Uint32Array, ...Uint32Array[]]): Uint32Array {
  const common = first.slice();
  for (const set of others)
    for (let i = 0; i < common.length; i += 1) common[i] = (common[i] ?? 0) & (set[i] ?? 0);
  return common;
}

/** Whether the number is in the set. */
export function holds(words: Uint32Array, number: number): boolean {
  return ((words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** How many are in both. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) count += ones((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** How many bits of a 32-bit word are set (Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
