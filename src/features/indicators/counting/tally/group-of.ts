import type { Gender, Stadium } from '../../definitions/group-rules.ts';
import { type askedSchoolForms, stadiumsOf } from '../../definitions/group-rules.ts';

export type AskedSchoolForm = (typeof askedSchoolForms)[number];

const year = /^(?:åk|årskurs|klass|year|grade)?\.? ?(F|FK|förskoleklass|\d{1,2})(?!\d)/iu;

/** The stadium of a pupil whose school year or class begins with it (`7`, `Åk 7`, `7B`, `F`, `FA`); nothing where it cannot be told. */
export function stadiumOf(cell: string, schoolForm: AskedSchoolForm): Stadium | undefined {
  if (stadiumsOf(schoolForm).includes('all')) return 'all';
  const found = year.exec(cell.trim())?.[1];
  if (found === undefined) return undefined;
  const number = /^\d/.test(found) ? Number(found) : 0;
  if (number > 10) return undefined;
  if (number <= 3) return 'F-3';
  return number <= 6 ? '4-6' : '7-9';
}

const girls = /^(?:f|k|flicka|flickor|kvinna|tjej|girl|female)$/i;
const boys = /^(?:p|m|pojke|pojkar|man|kille|boy|male)$/i;

/** The gender as a list says it; nothing where it says something else. */
export function genderOf(cell: string): Exclude<Gender, 'all'> | undefined {
  const word = cell.trim();
  if (girls.test(word)) return 'girls';
  return boys.test(word) ? 'boys' : undefined;
}
