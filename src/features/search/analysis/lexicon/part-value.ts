/** What the lexicon tells of a string: is it a word, may it be cut, and what does it cost as a part. */
export type PartFacts = {
  isWord: boolean;
  isAtom: boolean;
  begin: number | undefined;
  end: number | undefined;
};

const wordBit = 1;
const atomBit = 2;
const beginShift = 2;
const endShift = 6;
const levelMask = 15;
const step = 0.1;

/** Packs the facts into one number; prices in steps of a tenth from 1 to 2.4, dearer ones are no part. */
export function packFacts({ isWord, isAtom, begin, end }: PartFacts): number {
  return (
    (isWord ? wordBit : 0) | (isAtom ? atomBit : 0) | (level(begin) << beginShift) | (level(end) << endShift)
  );
}

/** Whether it is a word of its own. */
export function isWord(value: number): boolean {
  return (value & wordBit) !== 0;
}

/** Whether it is never cut. */
export function isAtom(value: number): boolean {
  return (value & atomBit) !== 0;
}

/** What it costs before another part; infinite when it cannot stand there. */
export function beginPrice(value: number): number {
  return price((value >> beginShift) & levelMask);
}

/** What it costs as the last part; infinite when it cannot stand there. */
export function endPrice(value: number): number {
  return price((value >> endShift) & levelMask);
}

function level(price: number | undefined): number {
  const found = price === undefined ? 0 : Math.round((price - 1) / step) + 1;
  return found > levelMask ? 0 : found;
}

function price(level: number): number {
  return level === 0 ? Number.POSITIVE_INFINITY : 1 + (level - 1) * step;
}
