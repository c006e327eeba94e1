/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): {
  next(): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  upTo(limit: number): number;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number) => Math.floor(next() * limit);
  return { next, upTo, pick: (from) => from[upTo(from.length)] ?? from[0] };
}
export type Random = ReturnType<typeof createRandom>;
