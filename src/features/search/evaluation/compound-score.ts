import { ratio } from './ratio.ts';

/** A word and the index of the first character of each of its parts but the first. */
export type CompoundItem = { word: string; boundaries: readonly number[]; optional?: boolean | undefined };
export type CompoundScore = {
  precision: number;
  recall: number;
  f1: number;
  exact: number;
  falseSplits: number;
  n: number;
};

type Scored = { wanted: number; found: number; right: number };

/** Scores a splitter by inner boundary; `exact` counts compounds, `falseSplits` words of one part. Optional items are left out. */
export function scoreCompounds(
  items: readonly CompoundItem[],
  split: (word: string) => readonly string[],
): CompoundScore {
  const scored = items
    .filter(({ optional }) => optional !== true)
    .map((item) => scoreItem(item, split(item.word)));
  const right = sum(scored, ({ right }) => right);
  const precision = ratio(
    right,
    sum(scored, ({ found }) => found),
  );
  const recall = ratio(
    right,
    sum(scored, ({ wanted }) => wanted),
  );
  const compounds = scored.filter(({ wanted }) => wanted > 0);
  const single = scored.filter(({ wanted }) => wanted === 0);
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    exact: ratio(compounds.filter(isExact).length, compounds.length),
    falseSplits: ratio(single.filter(({ found }) => found > 0).length, single.length),
    n: scored.length,
  };
}

function scoreItem({ boundaries }: CompoundItem, parts: readonly string[]): Scored {
  const found = innerBoundaries(parts);
  const right = found.filter((at) => boundaries.includes(at)).length;
  return { wanted: boundaries.length, found: found.length, right };
}

function innerBoundaries(parts: readonly string[]): number[] {
  let at = 0;
  return parts.slice(0, -1).map(({ length }) => {
    at += length;
    return at;
  });
}

function isExact({ wanted, found, right }: Scored): boolean {
  return wanted === right && found === right;
}

function sum(scored: readonly Scored[], of: (item: Scored) => number): number {
  return scored.reduce((total, item) => total + of(item), 0);
}
