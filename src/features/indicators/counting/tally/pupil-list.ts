import type { AbsenceKind } from '../../comparability/counting-sheet.ts';
import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import type { AskedSchoolForm } from './group-of.ts';

/** Beside `absenceKinds` of the counting sheet: a browser does not have to read how sheets are checked. */
export const kinds: readonly AbsenceKind[] = ['total', 'valid', 'invalid'];

/** What a column of a list of pupils can hold. */
export const roles = ['year', 'gender', 'pupil', 'offered', 'valid', 'invalid', 'total'] as const;
export type Role = (typeof roles)[number];

/** What absence is written in: time like that which was offered, or per cent of it. */
export const writtenIn = ['hours', 'minutes', 'lessons', 'percent'] as const;
export type WrittenIn = (typeof writtenIn)[number];

/** How a list is read: which column, from zero, holds what, and what it is about. */
export type ListPlan = {
  columns: Readonly<Partial<Record<Role, number>>>;
  schoolForm: AskedSchoolForm;
  writtenIn: WrittenIn;
  byGender: boolean;
};

/** Amounts in parts of `unit`: of time, or of per cent where nothing is offered. */
export type Pupil = {
  stadium: Stadium;
  gender: Exclude<Gender, 'all'> | undefined;
  offered: number | undefined;
  absence: Readonly<Record<AbsenceKind, number | undefined>>;
};

/** Why a row is not counted. */
export type RowFault =
  | 'year'
  | 'gender'
  | 'offered'
  | 'number'
  | 'more-than-offered'
  | 'kinds'
  | 'several-rows';
