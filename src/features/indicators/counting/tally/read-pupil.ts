import type { AbsenceKind } from '../../comparability/counting-sheet.ts';
import { isNothing, readAmount, unit } from './amount.ts';
import { genderOf, stadiumOf } from './group-of.ts';
import type { ListPlan, Pupil, Role, RowFault } from './pupil-list.ts';

type Read = { pupil: Pupil } | { fault: RowFault };

/** One row of a list as a pupil, or why it cannot be counted. Absence that is left empty is none. */
export function readPupil(row: readonly string[], plan: ListPlan): Read {
  const cell = (role: Role): string | undefined => {
    const at = plan.columns[role];
    return at === undefined ? undefined : (row[at] ?? '');
  };
  const stadium = stadiumOf(cell('year') ?? '', plan.schoolForm);
  if (!stadium) return { fault: 'year' };
  const gender = genderOf(cell('gender') ?? '');
  if (plan.byGender && !gender) return { fault: 'gender' };
  const offeredCell = cell('offered');
  const offered = offeredCell === undefined ? undefined : readAmount(offeredCell);
  if (offeredCell !== undefined && !offered) return { fault: 'offered' };
  const absence = absenceOf(absenceIn(cell('valid')), absenceIn(cell('invalid')), absenceIn(cell('total')));
  const fault = faultOf(absence, plan.writtenIn === 'percent' ? 100 * unit : offered);
  return fault ? { fault } : { pupil: { stadium, gender, offered, absence } };
}

/** `NaN` is an amount that cannot be read, and spreads to what is counted with it. */
function absenceIn(cell: string | undefined): number | undefined {
  if (cell === undefined) return undefined;
  return isNothing(cell) ? 0 : (readAmount(cell) ?? Number.NaN);
}

/** Each kind that the list has, or that follows from the other two. */
function absenceOf(
  valid: number | undefined,
  invalid: number | undefined,
  total: number | undefined,
): Pupil['absence'] {
  const both = valid !== undefined && invalid !== undefined ? valid + invalid : undefined;
  return {
    total: total ?? both,
    valid: valid ?? minus(total, invalid),
    invalid: invalid ?? minus(total, valid),
  };
}

function minus(total: number | undefined, part: number | undefined): number | undefined {
  return total === undefined || part === undefined ? undefined : total - part;
}

/** So far off may rounding put what ought to be equal: a tenth. */
const rounding = unit / 10;

function faultOf(
  absence: Record<AbsenceKind, number | undefined>,
  most: number | undefined,
): RowFault | undefined {
  const { total, valid, invalid } = absence;
  if ([total, valid, invalid].some(Number.isNaN)) return 'number';
  if ([valid, invalid].some((part) => part !== undefined && part < 0)) return 'kinds';
  if (total !== undefined && valid !== undefined && invalid !== undefined) {
    if (Math.abs(total - valid - invalid) > rounding * 2) return 'kinds';
  }
  const largest = Math.max(total ?? 0, (valid ?? 0) + (invalid ?? 0));
  return most !== undefined && largest > most + rounding * 2 ? 'more-than-offered' : undefined;
}
