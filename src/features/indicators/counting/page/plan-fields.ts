import type { Table } from '../table/table.ts';
import type { AskedSchoolForm } from '../tally/group-of.ts';
import { guessColumns, guessWrittenIn } from '../tally/guess-plan.ts';
import { type ListPlan, type Role, roles, type WrittenIn, writtenIn } from '../tally/pupil-list.ts';
import { byId, element } from './elements.ts';
import type { CountingWords } from './page-words-text.ts';

/** Fills the fields with the list's columns, and with what they seem to be. */
export function offerPlan(table: Table, words: CountingWords): void {
  const columns = guessColumns(table);
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), table.head.length);
  for (const role of roles) {
    const none = element('option', { value: '' }, words.notInList);
    const options = Array.from({ length: width }, (_, at) =>
      element('option', { value: String(at) }, table.head[at] || words.column(at + 1)),
    );
    const field = columnField(role);
    field.replaceChildren(none, ...options);
    field.value = String(columns[role] ?? '');
  }
  byId('written-in', HTMLSelectElement).value = guessWrittenIn(table, columns);
}

/** What the fields say. */
export function readPlan(): ListPlan {
  const chosen = roles.flatMap((role) => {
    const { value } = columnField(role);
    return value === '' ? [] : [[role, Number(value)] as const];
  });
  return {
    columns: Object.fromEntries(chosen),
    schoolForm: byId('school-form', HTMLSelectElement).value as AskedSchoolForm,
    writtenIn: readWrittenIn(),
    byGender: byId('by-gender', HTMLInputElement).checked,
  };
}

function readWrittenIn(): WrittenIn {
  const { value } = byId('written-in', HTMLSelectElement);
  return writtenIn.find((one) => one === value) ?? 'hours';
}

function columnField(role: Role): HTMLSelectElement {
  return byId(`column-${role}`, HTMLSelectElement);
}
