import { type Gender, genders, type Stadium, stadiums } from '../definitions/group-rules.ts';
import type { Measure } from '../definitions/indicator.ts';
import { type Counted, type Interval, shareOf } from '../equity/counted.ts';
import { shareDifference, wilsonInterval } from '../equity/interval-rules.ts';
import { likeTermTrend, type Trend, type TrendPoint } from '../equity/trend-rules.ts';
import type { History, OwnFigure } from '../reading-help/reading-rules.ts';
import type { ReleasedSet, ReleasedValue, ValueState } from '../releases/released.ts';

/** A group's figure as it may be shown; what is not shown has no numbers. */
export type GroupFigure = {
  stadium: Stadium;
  gender: Gender;
  state: ValueState;
  pupils: number | undefined;
  /** Pupils, hours, cases or days, as the indicator measures. */
  count: number | undefined;
  /** From 0 to 1. */
  share: number | undefined;
  /** By how much the share moves by chance from year to year; of pupils alone. */
  interval: Interval | undefined;
};

/** A difference in shares (−1 to 1) between two groups, with its interval. */
export type Gap = Interval & { difference: number; stadium: Stadium; kind: 'gender' | 'stadium' };

/** The groups of a set in a fixed order: by years, and all before girls before boys. */
export function groupFigures(values: readonly ReleasedValue[], measure: Measure): readonly GroupFigure[] {
  return values
    .map((value) => toGroup(value, measure))
    .toSorted(
      (a, b) =>
        stadiums.indexOf(a.stadium) - stadiums.indexOf(b.stadium) ||
        genders.indexOf(a.gender) - genders.indexOf(b.gender),
    );
}

function toGroup(value: ReleasedValue, measure: Measure): GroupFigure {
  const isShown = value.state === 'shown' || value.state === 'zero';
  const counted = isShown && measure === 'pupils-over' ? countedOf(value) : undefined;
  const percent = isShown ? value.percent : null;
  return {
    stadium: value.stadium,
    gender: value.gender,
    state: value.state,
    pupils: value.pupils ?? undefined,
    count: isShown ? (value.count ?? undefined) : undefined,
    share: percent === null ? counted && shareOf(counted) : percent / 100,
    interval: counted && wilsonInterval(counted),
  };
}

/** A group as pupils of which so many are counted, where both are shown. */
export function countedOf({
  count,
  pupils,
}: {
  count: number | null | undefined;
  pupils: number | null | undefined;
}): Counted | undefined {
  return count !== null && count !== undefined && pupils ? { count, of: pupils } : undefined;
}

/** The figure of everybody, or nothing when the set has none. */
export const wholeOf = (groups: readonly GroupFigure[]): GroupFigure | undefined =>
  groups.find(({ stadium, gender }) => stadium === 'all' && gender === 'all');

/** How far girls are from boys in each group of years, and the oldest years from the youngest: only where both are shown in pupils. */
export function gapsOf(groups: readonly GroupFigure[]): readonly Gap[] {
  const find = (stadium: Stadium, gender: Gender) =>
    groups.find((group) => group.stadium === stadium && group.gender === gender);
  const byGender = stadiums.flatMap((stadium) =>
    gapBetween(find(stadium, 'girls'), find(stadium, 'boys'), { stadium, kind: 'gender' }),
  );
  return [
    ...byGender,
    ...gapBetween(find('7-9', 'all'), find('F-3', 'all'), { stadium: '7-9', kind: 'stadium' }),
  ];
}

function gapBetween(
  one: GroupFigure | undefined,
  other: GroupFigure | undefined,
  which: Pick<Gap, 'stadium' | 'kind'>,
): readonly Gap[] {
  const [a, b] = [one, other].map((group) => group?.interval && countedOf(group));
  return a && b ? [{ ...shareDifference(a, b), ...which }] : [];
}

/** A group as the reading help takes it. */
export function toReading(group: GroupFigure | undefined, measure: Measure): OwnFigure {
  if (!group || group.share === undefined) return { gap: gapState(group?.state) };
  if (measure !== 'pupils-over') return { of: 'time', share: group.share };
  return { of: 'pupils', share: group.share, counted: countedOf(group) };
}

function gapState(state: ValueState | undefined) {
  return state === 'protected' || state === 'not-applicable' ? state : 'missing';
}

/** The figure of everybody, term after term of the same season, with what broke between. Who took part is known by number alone. */
export function regionTrend(sets: readonly ReleasedSet[], measure: Measure, term: string): Trend<TrendPoint> {
  const points = sets.flatMap((set) => {
    const share = wholeOf(groupFigures(set.values, measure))?.share;
    if (share === undefined) return [];
    const { term, way: registration, contributors: participants, indicatorVersion } = set;
    return [{ term, share, definition: String(indicatorVersion), registration, participants }];
  });
  return likeTermTrend(points, term.slice(5));
}

/** How far back a trend reaches, and what cut off what lies before. */
export function historyOf({ points, unbroken, isEnough }: Trend<TrendPoint>): History {
  const { breaks = [], more = 0 } = points.at(-unbroken.length) ?? {};
  if (isEnough || breaks.length === 0) return { terms: unbroken.length };
  const isCounting = breaks.some((one) => one !== 'participants');
  return { terms: unbroken.length, broken: isCounting ? 'counting' : { more } };
}
