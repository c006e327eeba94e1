import type { AbsenceKind } from '../../comparability/counting-sheet.ts';
import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import { unit } from './amount.ts';
import { kinds, type ListPlan, type Pupil } from './pupil-list.ts';

/** What a list says of one group of pupils; what it does not say is missing. */
export type Group = {
  stadium: Stadium;
  gender: Gender;
  pupils: number;
  /** Pupils from so many per cent absence on, by kind and threshold. */
  over: ReadonlyMap<AbsenceKind, ReadonlyMap<number, number>>;
  /** Absence in per cent of the time offered. */
  share: ReadonlyMap<AbsenceKind, number>;
  /** Whether `share` is the mean of the pupils' per cents, because the list does not say what they were offered. */
  isPlainMean: boolean;
  /** Sums of time, in parts of `unit`. */
  time: ReadonlyMap<AbsenceKind | 'offered', number>;
};

/** The figures of the pupils who are counted together. */
export function groupOf(
  pupils: readonly Pupil[],
  { stadium, gender }: Pick<Group, 'stadium' | 'gender'>,
  { writtenIn }: Pick<ListPlan, 'writtenIn'>,
  thresholds: readonly number[],
): Group {
  const inPercent = writtenIn === 'percent';
  const told = kinds.filter((kind) => pupils.every(({ absence }) => absence[kind] !== undefined));
  const isOffered = pupils.every(({ offered }) => offered !== undefined);
  const over = told.map((kind) => {
    const from = (least: number) => pupils.filter((one) => isOver(one, kind, least, inPercent)).length;
    return [kind, new Map(thresholds.map((least) => [least, from(least)]))] as const;
  });
  return {
    stadium,
    gender,
    pupils: pupils.length,
    over: new Map(over),
    share: new Map(told.map((kind) => [kind, shareOf(pupils, kind, inPercent, isOffered)])),
    isPlainMean: inPercent && !isOffered,
    time: inPercent ? new Map() : timeOf(pupils, told),
  };
}

function timeOf(pupils: readonly Pupil[], told: readonly AbsenceKind[]): Group['time'] {
  const sums = told.map((kind) => [kind, sumOf(pupils, ({ absence }) => absence[kind])] as const);
  return new Map([['offered', sumOf(pupils, ({ offered }) => offered)] as const, ...sums]);
}

function sumOf(pupils: readonly Pupil[], amount: (pupil: Pupil) => number | undefined): number {
  return pupils.reduce((sum, pupil) => sum + (amount(pupil) ?? 0), 0);
}

function shareOf(
  pupils: readonly Pupil[],
  kind: AbsenceKind,
  inPercent: boolean,
  isOffered: boolean,
): number {
  if (pupils.length === 0) return 0;
  const weight = ({ offered }: Pupil) => (isOffered ? (offered ?? 0) / unit : 1);
  const weights = pupils.reduce((sum, pupil) => sum + weight(pupil), 0);
  const absence = pupils.reduce(
    (sum, pupil) => sum + ((pupil.absence[kind] ?? 0) / unit) * (inPercent ? weight(pupil) : 1),
    0,
  );
  return (absence / weights) * (inPercent ? 1 : 100);
}

/** Compares whole numbers, so that exactly the threshold is over it. */
function isOver({ absence, offered }: Pupil, kind: AbsenceKind, least: number, inPercent: boolean): boolean {
  const amount = absence[kind] ?? 0;
  return inPercent ? amount >= least * unit : offered !== undefined && amount * 100 >= least * offered;
}
