/** Arrays for one search, used again by the next: a search among many documents needs megabytes of them. */
export type Scratch = {
  /** Zeros. */
  floats(length: number): Float32Array;
  numbers(length: number): Uint32Array;
  bytes(length: number): Uint8Array;
  /** Room for a list of numbers, with whatever stands there. */
  list(length: number): Uint32Array;
  /** Takes back what was asked for during the work as soon as that is done. */
  lend<T>(work: () => T): T;
};

type Numbers = Float32Array | Uint32Array | Uint8Array;

/** There are a few more documents after every change; so much more room spares the arrays a new start each time. */
const spareRoom = 1.125;

/** Nothing is kept before it is asked for. */
export function createScratch(): Scratch {
  const floats = createPool((length) => new Float32Array(length));
  const numbers = createPool((length) => new Uint32Array(length));
  const bytes = createPool((length) => new Uint8Array(length));
  const pools = [floats, numbers, bytes];
  return {
    floats: (length) => floats.next(length).fill(0),
    numbers: (length) => numbers.next(length).fill(0),
    bytes: (length) => bytes.next(length).fill(0),
    list: numbers.next,
    lend: (work) => {
      const before = pools.map((pool) => pool.lent());
      try {
        return work();
      } finally {
        for (const [at, pool] of pools.entries()) pool.takeBack(before[at] ?? 0);
      }
    },
  };
}

function createPool<T extends Numbers>(create: (length: number) => T) {
  const kept: T[] = [];
  let lent = 0;
  return {
    next: (length: number): T => {
      const found = kept[lent];
      const array = found && found.length >= length ? found : create(Math.ceil(length * spareRoom));
      kept[lent] = array;
      lent += 1;
      return array.subarray(0, length) as T;
    },
    lent: () => lent,
    takeBack: (before: number) => {
      lent = before;
    },
  };
}
