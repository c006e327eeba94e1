/** A figure that depends on the values of all municipalities and not on whose they are. */
export type SymmetricStatistic = 'mean' | 'median' | 'deviation' | 'spread' | 'quartiles' | 'min' | 'max';

/** Degrees of freedom that stay unknown to each municipality beyond its own value. */
const heldBack = 2;
const fewestForExtremes = 10;

/** How many such figures may be shown of `count` municipalities, without one of them solving for the others. */
export function mostStatistics(count: number): number {
  return Math.max(0, count - 1 - heldBack);
}

/** Why these figures must not be shown together, if anything. Quartiles are two figures. */
export function symmetricFault(
  statistics: readonly SymmetricStatistic[],
  count: number,
): 'extremes' | 'too-many-statistics' | undefined {
  const isExtreme = statistics.some((statistic) => statistic === 'min' || statistic === 'max');
  if (isExtreme && count < fewestForExtremes) return 'extremes';
  const figures = statistics.length + (statistics.includes('quartiles') ? 1 : 0);
  return figures > mostStatistics(count) ? 'too-many-statistics' : undefined;
}

/** What one municipality knows of a field: its own value and what is shown of all; the mean in whole tenths, the deviation in hundredths. */
export type FieldView = {
  readonly count: number;
  readonly own: number;
  readonly greatest: number;
  readonly mean?: number;
  readonly median?: number;
  readonly deviation?: number;
  readonly min?: number;
  readonly max?: number;
};

/** Every set of values that the others may have, each in order: for six municipalities at most. */
export function possibleOthers(view: FieldView): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const others = view.count - 1;
  const most =
    view.mean === undefined ? Number.POSITIVE_INFINITY : (view.mean + 0.05) * view.count - view.own;

  function extend(chosen: readonly number[], sum: number): void {
    if (chosen.length === others) {
      if (agrees([...chosen, view.own], view)) found.push(chosen);
      return;
    }
    const left = others - chosen.length;
    for (let next = chosen.at(-1) ?? view.min ?? 0; next <= (view.max ?? view.greatest); next += 1) {
      if (sum + next * left > most) return;
      extend([...chosen, next], sum + next);
    }
  }
  extend([], 0);
  return found;
}

/** The least number of values that any of the others can have, by their order: under three somebody is found out. */
export function leastOpen(view: FieldView): number {
  const possible = possibleOthers(view);
  const places = Array.from({ length: view.count - 1 }, (_, place) => place);
  return Math.min(...places.map((place) => new Set(possible.map((values) => values[place])).size));
}

function agrees(values: readonly number[], { mean, median, deviation, min, max }: FieldView): boolean {
  const ordered = values.toSorted((a, b) => a - b);
  return (
    (min === undefined || ordered[0] === min) &&
    (max === undefined || ordered.at(-1) === max) &&
    (median === undefined || medianOf(ordered) === median) &&
    (mean === undefined || roundsTo(meanOf(values), mean, 0.1)) &&
    (deviation === undefined || roundsTo(deviationOf(values), deviation, 0.01))
  );
}

function roundsTo(exact: number, shown: number, step: number): boolean {
  return Math.round(exact / step) === Math.round(shown / step);
}

function medianOf(ordered: readonly number[]): number {
  const middle = (ordered.length - 1) / 2;
  return ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: over one less than their number. */
function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
