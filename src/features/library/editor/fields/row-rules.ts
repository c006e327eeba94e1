import type { FormValues } from '#src/lib/form-values.ts';
import type { Field, Rows } from './field-model.ts';

/** A row that was taken away, to be put back: its group, its place, and its values by the names of its fields. */
export type RemovedRow = { name: string; index: number; row: FormValues };
export type RowsChanged = { values: FormValues; removed: RemovedRow | undefined };

const mostRows = 60;
/** The name of the only value of a row of single values. */
const single = '';

/** The rows of a group as they stand in the form, blank ones too. */
export function rowsOf(values: FormValues, name: string): FormValues[] {
  const start = `${name}.`;
  const rows = new Map<number, Record<string, string | readonly string[]>>();
  for (const [key, value] of Object.entries(values)) {
    const [, index, , field = single] = key.startsWith(start)
      ? (/^(\d+)(\.(.+))?$/.exec(key.slice(start.length)) ?? [])
      : [];
    if (index === undefined) continue;
    const row = rows.get(Number(index)) ?? {};
    rows.set(Number(index), { ...row, [field]: value });
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

/** The form with these rows in the group, numbered from 0. */
function withRows(values: FormValues, name: string, rows: readonly FormValues[]): FormValues {
  const others = Object.entries(values).filter(([key]) => !new RegExp(`^${name}\\.\\d+(\\.|$)`).test(key));
  const own = rows.flatMap((row, i) =>
    Object.entries(row).map(([field, value]) => [
      field === single ? `${name}.${i}` : `${name}.${i}.${field}`,
      value,
    ]),
  );
  return Object.fromEntries([...others, ...own]);
}

/** Does what a button of repeated rows asks: `team:add`, `team:up:1`, `team:down:1`, `team:remove:1`, or `undo`. */
export function changeRows(
  values: FormValues,
  button: string,
  fields: readonly Field[],
  removed?: RemovedRow,
): RowsChanged {
  if (button === 'undo') return undo(values, fields, removed);
  const [name = '', act, at] = button.split(':');
  const group = findRows(fields, name);
  if (!group) return { values, removed: undefined };
  const rows = rowsOf(values, name);
  const index = Number(at);
  const row = rows[index];
  if (act === 'add' && rows.length < mostRows)
    return { values: withRows(values, name, [...rows, blankRow(group, rows)]), removed: undefined };
  if (act === 'remove' && row)
    return { values: withRows(values, name, rows.toSpliced(index, 1)), removed: { name, index, row } };
  const target = act === 'up' ? index - 1 : act === 'down' ? index + 1 : -1;
  if (!row || !rows[target]) return { values, removed: undefined };
  return {
    values: withRows(values, name, rows.toSpliced(index, 1).toSpliced(target, 0, row)),
    removed: undefined,
  };
}

function undo(values: FormValues, fields: readonly Field[], removed: RemovedRow | undefined): RowsChanged {
  if (!removed || !findRows(fields, removed.name)) return { values, removed: undefined };
  const { name, index, row } = removed;
  return {
    values: withRows(values, name, rowsOf(values, name).toSpliced(index, 0, row)),
    removed: undefined,
  };
}

/** The repeated group by its name in the form: `event.sessions.0.speakers`. */
function findRows(fields: readonly Field[], name: string): Rows | undefined {
  const path = name.replace(/\.\d+(?=\.|$)/g, '.*');
  for (const field of fields) {
    if (field.type === 'rows' && field.path === path) return field;
    const inner = field.type === 'group' || field.type === 'rows' ? findRows(field.fields, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function blankRow({ of, fields }: Rows, before: readonly FormValues[]): FormValues {
  if (of) return { [single]: '' };
  const entries = fields.flatMap((field) => blank(field, field.name));
  const hasKey = fields.some(({ type }) => type === 'key');
  return { ...Object.fromEntries(entries), ...(hasKey && { key: nextKey(before) }) };
}

function blank(field: Field, name: string): [string, string | string[]][] {
  if (field.type === 'group') return field.fields.flatMap((one) => blank(one, `${name}.${one.name}`));
  if (field.type === 'rows') return [];
  return [[name, field.type === 'choices' || field.type === 'flag' ? [] : '']];
}

/** The first free of `k1`, `k2` …: how a row is referred to. */
export function nextKey(rows: readonly { readonly [name: string]: unknown }[]): string {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (taken.has(`k${number}`)) number += 1;
  return `k${number}`;
}
