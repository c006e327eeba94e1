/** A term's figure and what it rests on; `definition` and `registration` are compared as they are written. */
export type TrendPoint = {
  /** `2026-spring` or `2026-autumn`. */
  term: string;
  /** From 0 to 1. */
  share: number;
  /** Version of the definition. */
  definition: string;
  /** How attendance is registered: by lesson, by day. */
  registration: string;
  /** How many are in the figure. */
  participants: number;
};

/** Why a figure does not go on from the one before. */
export type TrendBreak = 'definition' | 'registration' | 'participants';

/** The points in the order of time, each with what broke since the one before, and how many more are in it than in that one. */
export type Trend<T extends TrendPoint> = {
  points: readonly (T & { breaks: readonly TrendBreak[]; more: number })[];
  /** The newest points without a break between them. */
  unbroken: readonly T[];
  /** Whether the unbroken ones are three or more, so that one may speak of a direction. */
  isEnough: boolean;
};

const fewestPoints = 3;

/** The terms of one season, springs or autumns, as a trend with its breaks: absence has seasons, so that autumn follows autumn. */
export function likeTermTrend<T extends TrendPoint>(figures: readonly T[], season: string): Trend<T> {
  const like = figures
    .filter(({ term }) => term.endsWith(`-${season}`))
    .toSorted((a, b) => a.term.localeCompare(b.term));
  const points = like.map((point, index) => {
    const before = like[index - 1] ?? point;
    const more = point.participants - before.participants;
    return { ...point, breaks: breaksBetween(before, point), more };
  });
  const lastBreak = points.findLastIndex(({ breaks }) => breaks.length > 0);
  const unbroken = like.slice(Math.max(0, lastBreak));
  return { points, unbroken, isEnough: unbroken.length >= fewestPoints };
}

function breaksBetween(before: TrendPoint, point: TrendPoint): readonly TrendBreak[] {
  const what = ['definition', 'registration', 'participants'] as const;
  return what.filter((one) => before[one] !== point[one]);
}
