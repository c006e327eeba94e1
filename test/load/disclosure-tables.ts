import type {
  Cell,
  ProtectionModel,
} from '#src/features/indicators/disclosure/protect/model/protection-model.ts';

import { seededChance } from '#src/features/indicators/disclosure/protect/search/seeded-chance.ts';
import type { InnerCell, Table } from '#src/features/indicators/disclosure/protect/table/table.ts';
import { wholeTable } from '#src/features/indicators/disclosure/protect/table/table-model.ts';

const bands = ['F-3', '4-6', '7-9', 'gy'];
const genders = ['girls', 'boys'];

/** Municipalities of very unlike size (lognormal, median 270 pupils a band) with counts around a share of them. */
export function drawnTable(municipalities: number, share: number, seed: number): Table {
  const chance = seededChance(seed);
  const levels = Array.from({ length: municipalities }, (_, i) => `municipality ${i + 1}`);
  const cells = levels.flatMap((municipality) => {
    const size = 135 * Math.exp(0.8 * normal(chance));
    const own = Math.min(0.9, share * Math.exp(0.4 * normal(chance)));
    return bands.flatMap((band) =>
      genders.map((gender) => {
        const n = Math.max(8, Math.round(size * (0.85 + 0.3 * chance())));
        return { key: [municipality, band, gender], n, count: binomial(n, own, chance) };
      }),
    );
  });
  return {
    policy: { T: 5 },
    dimensions: [
      { name: 'municipality', levels, total: 'region' },
      { name: 'band', levels: bands, total: 'all bands' },
      { name: 'gender', levels: genders, total: 'all genders' },
    ],
    cells,
  };
}

const thresholds = ['5', '10', '15', '50'];
const shares = [0.4, 0.4, 0.15];

/**
 * Four nested thresholds in one model: what is unknown are the pupils between two of them, what can be printed are the counts
 * at each, and every difference between two is sensitive, too.
 */
export function nestedModel(municipalities: number, seed: number): ProtectionModel {
  const chance = seededChance(seed + 100);
  const least = drawnTable(municipalities, 0.35, seed);
  const counts: InnerCell[][] = [[...least.cells]];
  for (const share of shares) {
    const before = counts.at(-1) ?? [];
    counts.push(before.map(({ key, n, count }) => ({ key, n, count: binomial(count, share, chance) })));
  }
  const tables = counts.map((cells) => wholeTable({ ...least, cells }));
  const between = (id: string, at: number) => `${id} from ${thresholds[at]}`;
  const places = thresholds.map((_, at) => at);
  const [first] = tables;
  const unknowns = places.flatMap((at) =>
    (tables[at]?.model.unknowns ?? []).map((unknown, i) => ({
      id: between(unknown.id, at),
      min: 0,
      max: unknown.max,
      true: unknown.true - (tables[at + 1]?.model.unknowns[i]?.true ?? 0),
    })),
  );
  const cells = places.flatMap((at) =>
    (first?.model.cells ?? []).map(
      ({ id, of, isTotal }): Cell => ({
        id: `${id} at ${thresholds[at]}`,
        of: isTotal
          ? Object.fromEntries(Object.keys(of).map((part) => [`${part} at ${thresholds[at]}`, 1]))
          : Object.fromEntries(places.slice(at).map((band) => [between(id, band), 1])),
        isTotal,
      }),
    ),
  );
  const inner = first?.model.unknowns ?? [];
  const ranges = places.flatMap((from) => places.slice(from).map((to) => places.slice(from, to + 1)));
  return {
    policy: least.policy,
    unknowns,
    cells,
    published: inner.map(({ id, max }) => ({
      terms: Object.fromEntries(places.map((at) => [between(id, at), 1])),
      op: '<=',
      value: max,
    })),
    attackers: (first?.model.attackers ?? []).map(({ id, knows }) => ({
      id,
      knows: knows.flatMap((cell) => places.map((at) => between(cell, at))),
    })),
    sensitive: (first?.model.sensitive ?? []).flatMap(({ terms, max }) =>
      ranges.map((range) => ({
        terms: Object.fromEntries(
          Object.keys(terms).flatMap((cell) => range.map((at) => [between(cell, at), 1])),
        ),
        ...(max !== undefined && { max }),
      })),
    ),
  };
}

function binomial(n: number, share: number, chance: () => number): number {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (chance() < share) count += 1;
  return count;
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
