import type { z } from 'zod';
import type { FormValues } from '#src/lib/form-values.ts';
import { rowCount } from '#src/lib/form-values.ts';
import type { FormEntry } from './form-entries.ts';
import { isListField, rowGroups } from './form-schema.ts';

type Groups = ReadonlyMap<string, readonly string[]>;
const mostRows = 100;

/** Numbers the rows of each group from 0 without gaps; of a form that is sent for good, rows without a word fall away. */
export function closeRows(entries: readonly FormEntry[], groups: Groups, isComplete: boolean): FormEntry[] {
  const numbers = new Map<string, number>();
  const next = new Map<string, number>();
  const filled = new Set(
    entries.filter(([, value]) => isFilled(value)).flatMap(([name]) => rowOf(name, groups)),
  );
  return entries.flatMap(([name, value]) => {
    const [row] = rowOf(name, groups);
    if (row === undefined) return [[name, value]];
    if (isComplete && !filled.has(row)) return [];
    const [group = ''] = name.split('.');
    const number = numbers.get(row) ?? next.get(group) ?? 0;
    if (!numbers.has(row)) next.set(group, number + 1);
    numbers.set(row, number);
    return [[`${group}.${number}${name.slice(row.length)}`, value]];
  });
}

/** Adds (`team:add`) or takes away (`team:remove:1`) a row, as the group's buttons ask. */
export function changeRows(values: FormValues, button: string, schema: z.ZodObject): FormValues {
  const [group = '', act, index] = button.split(':');
  const fields = rowGroups(schema).get(group);
  if (!fields) return values;
  const count = rowCount(values, group);
  if (act === 'remove') return withoutRow(values, group, Number(index), schema);
  if (act !== 'add' || count >= mostRows) return values;
  const isList = (field: string) => isListField(schema, `${group}.0.${field}`);
  const row = fields.map((field) => [`${group}.${count}.${field}`, isList(field) ? [] : '']);
  return { ...values, ...Object.fromEntries(row) };
}

function withoutRow(values: FormValues, group: string, index: number, schema: z.ZodObject): FormValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${group}.${index}.`));
  const entries = others.flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const closed = closeRows(entries, new Map([[group, []]]), false);
  const result: Record<string, string | string[]> = {};
  for (const [name, value] of closed) {
    if (typeof value !== 'string') continue;
    result[name] = isListField(schema, name) ? [...(result[name] ?? []), value] : value;
  }
  return result;
}

/** `team.3` of `team.3.profession`, or nothing. */
function rowOf(name: string, groups: Groups): string[] {
  const [group = '', index, field] = name.split('.');
  return groups.has(group) && index && field && /^\d+$/.test(index) ? [`${group}.${index}`] : [];
}

function isFilled(value: FormEntry[1]): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value.size > 0;
}
