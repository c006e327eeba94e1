import type { AbsenceKind } from '../../comparability/counting-sheet.ts';
import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import type { Measure, PackageId } from '../../definitions/indicator.ts';
import { unit } from './amount.ts';
import type { Group } from './group.ts';
import type { ListPlan, WrittenIn } from './pupil-list.ts';

/** What a list is counted for: the parts of an indicator that a figure depends on, and when it is asked for. */
export type CountedIndicator = {
  id: string;
  /** Over its column. */
  title: string;
  measure: Measure;
  /** None: of the time offered. */
  kind: AbsenceKind | null;
  threshold: number | null;
  package: PackageId;
  /** Whether it is asked for of girls and boys by themselves. */
  byGender: boolean;
};

/** What can be counted from a list of pupils. */
export const countedMeasures: ReadonlySet<Measure> = new Set(['pupils-over', 'share-of-time', 'hours']);

/** One figure of a group: a number of pupils, a per cent with one decimal at most, or whole hours. */
export type Figure = {
  stadium: Stadium;
  gender: Gender;
  indicator: string;
  pupils: number;
  value: number;
};

const perHour: Partial<Record<WrittenIn, number>> = { hours: 1, minutes: 60 };

/** The figures that the indicators ask for, in the order of groups and indicators; what the list does not tell is left out. */
export function figuresOf(
  groups: readonly Group[],
  indicators: readonly CountedIndicator[],
  { writtenIn }: Pick<ListPlan, 'writtenIn'>,
): readonly Figure[] {
  return groups.flatMap((group) =>
    indicators.flatMap((indicator) => {
      if (group.gender !== 'all' && !indicator.byGender) return [];
      const value = figureOf(group, indicator, writtenIn);
      if (value === undefined) return [];
      const { stadium, gender, pupils } = group;
      return [{ stadium, gender, indicator: indicator.id, pupils, value }];
    }),
  );
}

function figureOf(group: Group, { measure, kind, threshold }: CountedIndicator, writtenIn: WrittenIn) {
  if (measure === 'pupils-over') return group.over.get(kind ?? 'total')?.get(threshold ?? 0);
  if (measure === 'share-of-time') return inTenths(group.share.get(kind ?? 'total'));
  const divisor = perHour[writtenIn];
  const time = group.time.get(kind ?? 'offered');
  return divisor && time !== undefined ? Math.round(time / unit / divisor) : undefined;
}

function inTenths(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
