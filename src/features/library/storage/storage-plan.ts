import { z } from 'zod';
import { entryContent } from '../schema/entry-content.ts';
import { unwrap } from '../schema/field-paths.ts';
import { type GroupField, type GroupTable, tableNames } from './table-names.ts';

export type ColumnKind = 'text' | 'integer' | 'number' | 'flag' | 'organisation' | 'entry';
/** A single value: where it stands in its object, and its column. */
export type Column = { path: readonly string[]; name: string; kind: ColumnKind };
/** A list of single values, kept in one of the three list tables under its full field name. */
export type ValueList = { path: readonly string[]; field: string; kind: 'choice' | 'line' | 'link' };
export type ObjectPlan = {
  columns: readonly Column[];
  lists: readonly ValueList[];
  groups: readonly GroupPlan[];
};
export type GroupPlan = ObjectPlan & { path: readonly string[]; field: GroupField; table: GroupTable };

/**
 * How the content of an entry is spread over tables, derived from its schema: single values become columns, repeated groups tables,
 * lists of values rows. A test compares it with the database, so that a new field cannot be forgotten in a migration.
 */
export const storagePlan: ObjectPlan = planObject(entryContent.omit({ sections: true }).shape, [], '');

function planObject(shape: z.ZodRawShape, at: readonly string[], fieldPrefix: string): ObjectPlan {
  const parts = Object.entries(shape).map(([name, schema]) =>
    planField([...at, name], `${fieldPrefix}${name}`, unwrap(schema as z.ZodType)),
  );
  return {
    columns: parts.flatMap(({ columns }) => columns),
    lists: parts.flatMap(({ lists }) => lists),
    groups: parts.flatMap(({ groups }) => groups),
  };
}

function planField(path: readonly string[], field: string, schema: z.ZodType): ObjectPlan {
  const none: ObjectPlan = { columns: [], lists: [], groups: [] };
  if (schema instanceof z.ZodObject) return planObject(schema.shape, path, `${field}.`);
  if (!(schema instanceof z.ZodArray)) {
    const kind = columnKind(schema);
    return { ...none, columns: [{ path, name: columnName(path, kind), kind }] };
  }
  const item = unwrap(schema.element as z.ZodType);
  if (item instanceof z.ZodObject) return { ...none, groups: [planGroup(path, field, item)] };
  return { ...none, lists: [{ path, field, kind: listKind(item) }] };
}

function planGroup(path: readonly string[], field: string, item: z.ZodObject): GroupPlan {
  if (!isGroupField(field)) throw new Error(`No table is named for the repeated group ${field}`);
  return { ...planObject(item.shape, [], `${field}.`), path, field, table: tableNames[field] };
}

function isGroupField(field: string): field is GroupField {
  return field in tableNames;
}

/** `wayIn.costNote` → `way_in_cost_note`; references are kept by id. */
function columnName(path: readonly string[], kind: ColumnKind): string {
  const name = path.join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return kind === 'organisation' || kind === 'entry' ? `${name}_id` : name;
}

function columnKind(schema: z.ZodType): ColumnKind {
  const reference = schema.meta()?.['reference'];
  if (reference === 'organisation' || reference === 'entry') return reference;
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodNumberFormat) return 'integer';
  return schema instanceof z.ZodNumber ? 'number' : 'text';
}

function listKind(item: z.ZodType): ValueList['kind'] {
  if (item.meta()?.['reference'] === 'entry') return 'link';
  return item instanceof z.ZodEnum ? 'choice' : 'line';
}
