import {
  type About,
  type Cell,
  type Counted,
  type DemandGroup,
  type DemandTier,
  demandGroups,
  demandTiers,
  groupOf,
  hindrancesOf,
  isDemandTier,
  type Measure,
  measures,
  type Shown,
  unsaid,
} from './demand.ts';

/** Fewer than this are shown to nobody; more are shown in steps of as many, so that one more is never seen. */
export const step = 5;

/** A number as anybody sees it: its whole steps, or nothing when there are none. */
export function shownCount(count: number): number | undefined {
  return count < step ? undefined : Math.floor(count / step) * step;
}

/**
 * The coarse table: each group of hindrances by each way the work aims. Every number stands for itself: there are no
 * sums of rows or columns to take others from.
 */
export function coarseCells(items: readonly Counted[]): readonly Cell[] {
  return demandGroups.flatMap((group) =>
    demandTiers.map((tier) => {
      const own = items.filter(({ about }) => isIn(about, group, tier));
      return {
        group,
        tier,
        shown: shownOf(own),
        entries: own.reduce((sum, { entries = 0 }) => sum + entries, 0),
      };
    }),
  );
}

/** Numbers for each hindrance of a group, in their order. */
export type FinePart = { measure: Measure; tier: DemandTier; counts: readonly number[] };

/**
 * Splits of the group's numbers by hindrance: only those in which every part can be shown. One part too few and the
 * whole split stays away, so that nothing can be had by taking the shown ones from the group's number.
 */
export function finerParts(items: readonly Counted[], group: DemandGroup): readonly FinePart[] {
  const codes = hindrancesOf(group);
  return measures.flatMap((measure) =>
    demandTiers.flatMap((tier) => {
      const counts = codes.map((code) =>
        shownCount(sumOf(items, measure, ({ hindrances }) => hindrances.includes(code), tier)),
      );
      const isWhole = counts.length > 0 && counts.every((count) => count !== undefined);
      return isWhole ? [{ measure, tier, counts: counts.map((count) => count ?? 0) }] : [];
    }),
  );
}

/** Cells that are asked for and have no description, or are searched for in vain: the most asked for first. */
export function missingCells(cells: readonly Cell[]): readonly Cell[] {
  return cells
    .filter(({ shown, entries }) =>
      entries === 0 ? measures.some((one) => shown[one] !== undefined) : shown.withoutHit !== undefined,
    )
    .toSorted((a, b) => weight(b) - weight(a));
}

/** Cells with descriptions that nobody is seen to ask for. */
export function unaskedCells(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(
    ({ shown, entries, group, tier }) =>
      entries > 0 &&
      group !== unsaid &&
      tier !== unsaid &&
      measures.every((measure) => shown[measure] === undefined),
  );
}

/** Whether something about this stands in the cell. */
export function isIn(about: About, group: DemandGroup, tier: DemandTier): boolean {
  const groups = new Set<string>([
    ...about.hindrances.flatMap((code) => groupOf(code) ?? []),
    ...(about.groups ?? []),
  ]);
  const inGroup = group === unsaid ? groups.size === 0 : groups.has(group);
  return inGroup && isAimed(about, tier);
}

function isAimed({ tiers }: About, tier: DemandTier): boolean {
  const known = tiers.filter(isDemandTier);
  return tier === unsaid ? known.length === 0 : known.includes(tier);
}

function shownOf(items: readonly Counted[]): Shown {
  const sum = (measure: Measure) => items.reduce((all, { counts }) => all + (counts[measure] ?? 0), 0);
  return {
    searches: shownCount(sum('searches')),
    withoutHit: shownCount(sum('withoutHit')),
    questions: shownCount(sum('questions')),
    requests: shownCount(sum('requests')),
  };
}

function sumOf(
  items: readonly Counted[],
  measure: Measure,
  isAbout: (about: About) => boolean,
  tier: DemandTier,
): number {
  return items
    .filter(({ about }) => isAbout(about) && isAimed(about, tier))
    .reduce((all, { counts }) => all + (counts[measure] ?? 0), 0);
}

const weight = ({ shown }: Cell) =>
  (shown.withoutHit ?? 0) * 2 +
  (shown.searches ?? 0) +
  (shown.questions ?? 0) * 2 +
  (shown.requests ?? 0) * 2;
