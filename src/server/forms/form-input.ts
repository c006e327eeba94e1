import type { z } from 'zod';
import { blockedText, type Texts } from '#src/features/privacy/accept-text.ts';
import { type FormValues, listOf } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { type FormEntry, readEntries } from './form-entries.ts';
import { fieldErrors } from './form-errors.ts';
import { changeRows, closeRows } from './form-rows.ts';
import { fieldSchema, isListField, rowGroups } from './form-schema.ts';

/** A form as it came: what it says, or what is wrong with it; `values` is what was typed, to be shown again. */
export type FormReading<T> =
  | { ok: true; value: T; values: FormValues }
  | { ok: false; errors: FieldErrors; values: FormValues; rowsChanged?: true };

type FormSchema = z.ZodObject;

/**
 * Reads a form against a strict schema. Fields that it does not have and fields sent twice are refused (S-15.3.3, S-15.3.7).
 * Text comes in NFC with `\n`; an empty field is as good as none where the schema lets it be left out.
 * An identity number in any field refuses the form, whatever it is for: no service gets to see one (P3).
 * The buttons of `RepeatedRows` answer with `rowsChanged` and no errors.
 */
export async function readForm<S extends FormSchema>(
  request: Request,
  schema: S,
): Promise<FormReading<z.infer<S>>> {
  const { entries, rows } = await readEntries(request);
  const isComplete = rows === undefined;
  const typed = closeRows(entries, rowGroups(schema), isComplete);
  const values = toValues(typed, schema);
  if (!isComplete)
    return { ok: false, errors: {}, values: changeRows(values, rows, schema), rowsChanged: true };

  const repeated = repeatedField(typed, schema);
  if (repeated) return { ok: false, errors: { [repeated]: { code: 'invalid' } }, values };
  const parsed = schema.safeParse(toObject(typed, schema));
  const errors = parsed.success ? {} : fieldErrors(parsed.error, values);
  const blocked = blockedText(readableTexts(values, schema, errors));
  if (parsed.success && Object.keys(blocked).length === 0) return { ok: true, value: parsed.data, values };
  return { ok: false, errors: { ...errors, ...blocked }, values };
}

/** So much is looked at of a field that is refused anyway: nobody keeps the portal busy with what no form takes. */
const mostLookedAt = 2000;

/** All that may come to be read by somebody: neither what is typed as a password, nor a form that is carried along, which is looked at when it is sent. */
function readableTexts(values: FormValues, schema: FormSchema, errors: FieldErrors): Texts {
  const names = Object.keys(values).filter(
    (name) => fieldSchema(schema, name) && name !== 'held' && !name.includes('password'),
  );
  return Object.fromEntries(
    names.map((name) => {
      const text = listOf(values, name).join('\n');
      return [name, errors[name] ? text.slice(0, mostLookedAt) : text];
    }),
  );
}

/** The fields of a form whose sender was not signed in any more, to be carried through the sign-in page. */
export async function readHeldFields(request: Request): Promise<[string, string][]> {
  const { entries } = await readEntries(request);
  return entries.flatMap(([name, value]) =>
    typeof value === 'string' && !name.includes('password') ? [[name, value] as [string, string]] : [],
  );
}

function toValues(entries: readonly FormEntry[], schema: FormSchema): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue;
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    if (isListField(schema, name)) values[name] = [...(before ?? []), value];
    else values[name] ??= value;
  }
  return values;
}

function repeatedField(entries: readonly FormEntry[], schema: FormSchema): string | undefined {
  const seen = new Set<string>();
  for (const [name] of entries) {
    if (seen.has(name) && !isListField(schema, name)) return name;
    seen.add(name);
  }
  return undefined;
}

type Tree = { [key: string]: unknown };

/** Only names that the schema has become trees: whatever else is sent stays flat, for the strict schema to refuse. */
function toObject(entries: readonly FormEntry[], schema: FormSchema): Tree {
  const root: Tree = emptyTree();
  for (const [name, field] of Object.entries(schema.shape)) {
    if (isListField(schema, name) && !(field as z.ZodType).safeParse(undefined).success) root[name] = [];
  }
  for (const [name, value] of entries) {
    const path = fieldSchema(schema, name) ? name.split('.') : [name];
    if (!isLeftOut(schema, name, value)) place(root, path, value, isListField(schema, name));
  }
  return root;
}

function isLeftOut(schema: FormSchema, name: string, value: FormEntry[1]): boolean {
  if (value instanceof File) return value.size === 0 && value.name === '';
  return value === '' && fieldSchema(schema, name)?.safeParse(undefined).success === true;
}

/** Puts the value where its dotted name says; rows are numbered from 0 without gaps by then. */
function place(root: Tree, path: readonly string[], value: unknown, isList: boolean): void {
  const [key = '', next, ...rest] = path;
  const inside = Object.hasOwn(root, key) ? root[key] : undefined;
  if (next === undefined) {
    root[key] = isList && Array.isArray(inside ?? []) ? [...((inside as unknown[]) ?? []), value] : value;
    return;
  }
  const branch = inside ?? (/^\d+$/.test(next) ? [] : emptyTree());
  root[key] = branch;
  // a group that was also sent as one text stays a text, which its schema refuses
  if (typeof branch === 'object') place(branch as Tree, [next, ...rest], value, isList);
}

/** Without a prototype, so that no field's name (`constructor`) reaches what all objects share. */
function emptyTree(): Tree {
  return Object.create(null) as Tree;
}
