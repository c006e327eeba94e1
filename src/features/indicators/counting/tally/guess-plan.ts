import { stadiumsOf } from '../../definitions/group-rules.ts';
import type { Table } from '../table/table.ts';
import type { ListPlan, Role, WrittenIn } from './pupil-list.ts';

const named: readonly (readonly [Role, RegExp])[] = [
  ['year', /^(?:åk|årskurs|årskull|klass|år$|year|grade|class)/],
  ['gender', /^(?:kön|kon$|gender|sex$)/],
  ['offered', /erbjud|schemalag|undervisningstid|lektionstid|planerad|skoltid|offered|scheduled/],
  ['invalid', /ogiltig|oanmäld|olovlig|oroande|unexcused|invalid|unauthori[sz]ed/],
  ['valid', /giltig|anmäld|excused|valid|authori[sz]ed/],
  ['total', /frånvaro|absence|absent/],
  ['pupil', /^(?:elev|personn|person|namn|guid|användar|student|pupil)/],
];

/** What the columns seem to hold, by their titles; each column has one part, and each part the first column that fits. */
export function guessColumns({ head }: Pick<Table, 'head'>): ListPlan['columns'] {
  const columns: Partial<Record<Role, number>> = {};
  head.forEach((title, at) => {
    const role = named.find(([, pattern]) => pattern.test(title.trim().toLowerCase()))?.[0];
    if (role && columns[role] === undefined) columns[role] = at;
  });
  return columns;
}

/** What absence seems to be written in, by the titles and the cells of its columns. */
export function guessWrittenIn({ head, rows }: Table, columns: ListPlan['columns']): WrittenIn {
  const places = [columns.valid, columns.invalid, columns.total].filter((at) => at !== undefined);
  const texts = places.flatMap((at) => [head[at] ?? '', ...rows.slice(0, 50).map((row) => row[at] ?? '')]);
  if (texts.some((text) => /%|procent|andel|percent/i.test(text))) return 'percent';
  if (texts.some((text) => /minut|\(min\)/i.test(text))) return 'minutes';
  return texts.some((text) => /lektion|lesson/i.test(text)) ? 'lessons' : 'hours';
}

/** What the plan lacks before a list can be counted. */
export type PlanFault = 'no-year' | 'no-gender' | 'no-absence' | 'no-offered' | 'same-column';

/** Why a list cannot be counted like this, or nothing. */
export function planFault({ columns, schoolForm, writtenIn, byGender }: ListPlan): PlanFault | undefined {
  const used = Object.values(columns);
  if (new Set(used).size < used.length) return 'same-column';
  if (columns.year === undefined && !stadiumsOf(schoolForm).includes('all')) return 'no-year';
  if (byGender && columns.gender === undefined) return 'no-gender';
  const hasParts = columns.valid !== undefined && columns.invalid !== undefined;
  if (columns.total === undefined && !hasParts) return 'no-absence';
  return writtenIn !== 'percent' && columns.offered === undefined ? 'no-offered' : undefined;
}
