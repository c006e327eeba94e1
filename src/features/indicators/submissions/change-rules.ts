import { type FigureField, figureName } from './figure-rules.ts';
import type { Cell } from './submission.ts';

/** A figure that moved more than chance and an ordinary year explain: the question is whether it is right. */
export type Change = { field: string; before: number; now: number };

/** Beyond so many standard deviations chance alone is rare. */
const rare = 3;
/** Pupils come and go: a group seldom changes more in a term. */
const usual = { pupils: 0.15, share: 3, times: 1.5 };

/** The figures that changed more than usual since the last term, in the order of the form. */
export function findChanges(
  fields: readonly FigureField[],
  cells: readonly Cell[],
  before: readonly Cell[],
): readonly Change[] {
  return fields.flatMap(({ name, stadium, gender, indicator }): readonly Change[] => {
    const inGroup = (all: readonly Cell[]) =>
      all.filter((cell) => cell.stadium === stadium && cell.gender === gender);
    const of = (all: readonly Cell[]) =>
      inGroup(all).find(({ indicatorId }) => indicatorId === indicator?.id);
    if (!indicator) return pupilChange(name, pupilsIn(inGroup(cells)), pupilsIn(inGroup(before)));
    const [now, then] = [of(cells), of(before)];
    return now && then && hasChanged(now, then)
      ? [{ field: name, now: figure(now), before: figure(then) }]
      : [];
  });
}

const figure = ({ percent, count }: Cell) => percent ?? count ?? 0;

function pupilsIn(group: readonly Cell[]): number | undefined {
  return group.find(({ pupils }) => pupils !== null)?.pupils ?? undefined;
}

function pupilChange(field: string, now: number | undefined, before: number | undefined): readonly Change[] {
  if (now === undefined || before === undefined) return [];
  const isLarge = Math.abs(now - before) > Math.max(10, before * usual.pupils);
  return isLarge ? [{ field, now, before }] : [];
}

function hasChanged(now: Cell, then: Cell): boolean {
  if (now.percent !== null && then.percent !== null) return shareChanged(now.percent, then.percent);
  if (now.count === null || then.count === null) return false;
  if (!now.pupils || !then.pupils) return timesChanged(now.count, then.count);
  return countChanged([now.count, now.pupils], [then.count, then.pupils]);
}

function shareChanged(now: number, then: number): boolean {
  return Math.abs(now - then) >= usual.share && timesChanged(now, then);
}

function timesChanged(now: number, then: number): boolean {
  return (
    Math.max(now, then) > 10 * (usual.times - 1) && Math.max(now, then) > usual.times * Math.min(now, then)
  );
}

type Of = readonly [count: number, pupils: number];

/** Whether two shares of pupils differ by more than three standard deviations, and by five pupils at least. */
function countChanged([now, nowOf]: Of, [then, thenOf]: Of): boolean {
  const expected = (then / thenOf) * nowOf;
  const pooled = (now + then) / (nowOf + thenOf);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / nowOf + 1 / thenOf));
  return Math.abs(now - expected) >= 5 && Math.abs(now / nowOf - then / thenOf) > rare * deviation;
}

/**
 * What is publicly known of how many pupils or inhabitants an organisation has, or how many pupils go to school where it runs
 * schools, whoever runs them.
 */
export type KnownSize = { count: number; of: 'pupils' | 'inhabitants' | 'all-pupils-there' };

/** A school form has at most so large a part of the inhabitants; fewer than the least would be a slip. */
const partOfInhabitants = { least: 0.03, most: 0.2 };
/** Numbers are a year or two old, and pupils come from elsewhere: so much more than all pupils there is possible. */
const partOfPupilsThere = { most: 1.1 };

/** Whether the pupils of all groups together fit what is known of the organisation's size; whether they do is for people to say. */
export function fitsKnownSizes(cells: readonly Cell[], sizes: readonly KnownSize[]): boolean {
  const groups = Map.groupBy(
    cells.filter(({ gender, pupils }) => gender === 'all' && pupils !== null),
    ({ stadium, gender }) => figureName(stadium, gender),
  );
  const all = [...groups.values()].reduce((sum, [first]) => sum + (first?.pupils ?? 0), 0);
  return all === 0 || sizes.every((size) => fits(all, size));
}

function fits(pupils: number, { count, of }: KnownSize): boolean {
  if (of === 'pupils') return Math.abs(pupils - count) <= count * 0.2;
  if (of === 'all-pupils-there') return pupils <= count * partOfPupilsThere.most;
  return pupils >= count * partOfInhabitants.least && pupils <= count * partOfInhabitants.most;
}
