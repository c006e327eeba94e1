import { type FormValues, listOf, textOf } from '#src/lib/form-values.ts';
import type { FieldErrorCode, FieldErrors } from '#src/platform/outcome.ts';
import type { Field, Leaf, Rows } from './field-model.ts';
import type { Tree } from './flat-content.ts';
import { nextKey, rowsOf } from './row-rules.ts';

/** How what is stored is shown: dates in words, organisations and entries by name. */
export type Showing = {
  date(code: string): string;
  reference(kind: 'organisation' | 'entry', slug: string): string;
};

/** What the fields hold, as the form shows it. */
export function toValues(fields: readonly Field[], content: Tree, showing: Showing): FormValues {
  return Object.fromEntries(
    fields.flatMap((field) => shown(field, field.name, content[field.name], showing)),
  );
}

type Shown = [name: string, value: string | string[]];

function shown(field: Field, name: string, value: unknown, showing: Showing): Shown[] {
  if (field.type === 'group') {
    const inner = (value ?? {}) as Tree;
    return field.fields.flatMap((one) => shown(one, `${name}.${one.name}`, inner[one.name], showing));
  }
  if (field.type !== 'rows') return [[name, shownLeaf(field, value, showing)]];
  const item: Field = field.of ?? { ...field, type: 'group' };
  return ((value ?? []) as unknown[]).flatMap((row, i) => shown(item, `${name}.${i}`, row, showing));
}

function shownLeaf({ type }: Leaf, value: unknown, showing: Showing): string | string[] {
  if (type === 'choices') return [...((value ?? []) as string[])];
  if (type === 'flag') return value === true ? ['yes'] : [];
  if (value === undefined || value === null) return '';
  if (type === 'lines') return (value as string[]).join('\n');
  if (type === 'number') return String(value).replace('.', ',');
  if (type === 'date') return showing.date(String(value));
  return type === 'organisation' || type === 'entry' ? showing.reference(type, String(value)) : String(value);
}

/** How what is typed is read; undefined = it cannot be. */
export type Reader = {
  date(typed: string): string | undefined;
  reference(kind: 'organisation' | 'entry', typed: string): string | undefined;
  /** Fields that the guard of texts refuses, by their names in the form. */
  refused: FieldErrors;
};

export type ValuesRead = {
  content: Tree;
  errors: FieldErrors;
  /** Rows by their place in the content → by their name in the form, where blank rows count. */
  rowNames: ReadonlyMap<string, string>;
};

/** What the form says, as content. Outside rows, what cannot be read stays as it was (`kept`). */
export function readValues(
  fields: readonly Field[],
  values: FormValues,
  kept: Tree,
  reader: Reader,
): ValuesRead {
  const reading: Reading = { values, reader, errors: {}, rowNames: new Map() };
  const content = fields.map((field) => {
    const place = { form: field.name, content: field.name };
    return [field.name, readField(field, place, kept[field.name], reading)];
  });
  return { content: Object.fromEntries(content), errors: reading.errors, rowNames: reading.rowNames };
}

type Reading = {
  values: FormValues;
  reader: Reader;
  errors: Record<string, FieldErrors[string]>;
  rowNames: Map<string, string>;
};
type Place = { form: string; content: string };

function readField(field: Field, place: Place, kept: unknown, reading: Reading): unknown {
  if (field.type === 'rows') return readRows(field, place, reading);
  if (field.type !== 'group') return readLeaf(field, place.form, kept, reading);
  const before = (kept ?? {}) as Tree;
  const inner = field.fields.map((one) => {
    const inside = { form: `${place.form}.${one.name}`, content: `${place.content}.${one.name}` };
    return [one.name, readField(one, inside, before[one.name], reading)];
  });
  return Object.fromEntries(inner.filter(([, value]) => value !== undefined));
}

function readRows(field: Rows, place: Place, reading: Reading): unknown[] {
  const item: Field = field.of ?? { ...field, type: 'group' };
  const hasKey = field.fields.some(({ type }) => type === 'key');
  const rows: unknown[] = [];
  for (const [i, row] of rowsOf(reading.values, place.form).entries()) {
    if (!saysSomething(row)) continue;
    const at = { form: `${place.form}.${i}`, content: `${place.content}.${rows.length}` };
    const read = readField(item, at, undefined, reading);
    if (read === undefined) continue;
    reading.rowNames.set(at.content, at.form);
    rows.push(hasKey ? { key: nextKey(rows as Tree[]), ...(read as Tree) } : read);
  }
  return rows;
}

/** A row in which nothing but its key stands is no row. */
function saysSomething(row: FormValues): boolean {
  return Object.keys(row).some(
    (name) => name !== 'key' && listOf(row, name).some((one) => one.trim() !== ''),
  );
}

function readLeaf({ type }: Leaf, name: string, kept: unknown, reading: Reading): unknown {
  const { values, reader, errors } = reading;
  const refused = reader.refused[name];
  if (refused) errors[name] = refused;
  if (refused) return kept;
  if (type === 'choices') return [...listOf(values, name)];
  if (type === 'flag') return listOf(values, name).includes('yes') ? true : undefined;
  const typed = textOf(values, name).trim();
  if (type === 'lines') return typed.split('\n').flatMap((line) => line.trim() || []);
  if (typed === '') return undefined;
  const code = unreadable[type];
  if (!code) return typed;
  const value = readSpecial(type, typed, reader);
  if (value === undefined) errors[name] = { code };
  return value ?? kept;
}

/** What is told where the text of such a field cannot be read. */
const unreadable: Readonly<Partial<Record<Leaf['type'], FieldErrorCode>>> = {
  number: 'invalid-number',
  date: 'invalid-date',
  organisation: 'not-a-choice',
  entry: 'not-a-choice',
};

function readSpecial(type: Leaf['type'], typed: string, reader: Reader): string | number | undefined {
  if (type === 'number') return readNumber(typed);
  if (type === 'date') return reader.date(typed);
  return reader.reference(type === 'entry' ? 'entry' : 'organisation', typed);
}

function readNumber(typed: string): number | undefined {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A field of the content by its name in the form: rows are numbered as they stand there. */
export function formName(name: string, rowNames: ReadonlyMap<string, string>): string {
  const parts = name.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const row = rowNames.get(parts.slice(0, length).join('.'));
    if (row !== undefined) return [row, ...parts.slice(length)].join('.');
  }
  return name;
}
