/** Arrays for one search, used again by the next: a search among many documents needs megabytes of them. */
export type Scratch = {
  /** Zeros. */
  floats(length: number): Float32Array;
  numbers(length: number): Uint32Array;
  bytes(length: number): Uint8Array;
  /** Takes back what was lent. */
  reset(): void;
};

type Numbers = Float32Array | Uint32Array | Uint8Array;

/** Nothing is kept before it is asked for. */
export function createScratch(): Scratch {
  const floats = createPool((length) => new Float32Array(length));
  const numbers = createPool((length) => new Uint32Array(length));
  const bytes = createPool((length) => new Uint8Array(length));
  return {
    floats: floats.lend,
    numbers: numbers.lend,
    bytes: bytes.lend,
    reset: () => {
      for (const pool of [floats, numbers, bytes]) pool.reset();
    },
  };
}

function createPool<T extends Numbers>(create: (length: number) => T) {
  const kept: T[] = [];
  let lent = 0;
  return {
    lend: (length: number): T => {
      const array = kept[lent];
      lent += 1;
      if (array?.length === length) return array.fill(0) as T;
      const fresh = create(length);
      kept[lent - 1] = fresh;
      return fresh;
    },
    reset: () => {
      lent = 0;
    },
  };
}
