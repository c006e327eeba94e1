import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import { type Group, groupOf } from './group.ts';
import { kinds, type ListPlan, type Pupil, type RowFault } from './pupil-list.ts';
import { readPupil } from './read-pupil.ts';

export type Counted = {
  groups: readonly Group[];
  /** The rows, counted from one below the titles, that are in no group. */
  faults: readonly { row: number; fault: RowFault }[];
  rows: number;
};

export type Tally = { add(row: readonly string[]): void; result(): Counted };

/** Counts a list row by row. Nothing is kept of a row but its amounts, and what tells a pupil's rows from others' as long as it counts. */
export function createTally(plan: ListPlan, thresholds: readonly number[]): Tally {
  const pupils = new Map<string, Pupil>();
  const faults: { row: number; fault: RowFault }[] = [];
  let rows = 0;
  return {
    add(row) {
      rows += 1;
      const read = readPupil(row, plan);
      const key = keyOf(row, plan) ?? String(rows);
      const before = pupils.get(key);
      if ('fault' in read) faults.push({ row: rows, fault: read.fault });
      else if (before && plan.writtenIn === 'percent') faults.push({ row: rows, fault: 'several-rows' });
      else pupils.set(key, before ? together(before, read.pupil) : read.pupil);
    },
    result: () => ({ groups: groupsOf([...pupils.values()], plan, thresholds), faults, rows }),
  };
}

/** What a pupil's rows have in common; nothing where every row is a pupil. */
function keyOf(row: readonly string[], { columns: { pupil } }: ListPlan): string | undefined {
  const key = pupil === undefined ? '' : (row[pupil] ?? '').trim();
  return key === '' ? undefined : `=${key}`;
}

function together(a: Pupil, b: Pupil): Pupil {
  const absence = { ...a.absence };
  for (const kind of kinds) absence[kind] = sum(a.absence[kind], b.absence[kind]);
  return { ...a, offered: sum(a.offered, b.offered), absence };
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function groupsOf(pupils: readonly Pupil[], plan: ListPlan, thresholds: readonly number[]): readonly Group[] {
  const genders: readonly Gender[] = plan.byGender ? ['all', 'girls', 'boys'] : ['all'];
  const stadiums: readonly Stadium[] = ['F-3', '4-6', '7-9', 'all'];
  return stadiums.flatMap((stadium) => {
    const own = pupils.filter((pupil) => pupil.stadium === stadium);
    if (own.length === 0) return [];
    return genders.map((gender) => {
      const counted = gender === 'all' ? own : own.filter((pupil) => pupil.gender === gender);
      return groupOf(counted, { stadium, gender }, plan, thresholds);
    });
  });
}
