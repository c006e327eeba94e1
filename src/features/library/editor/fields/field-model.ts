import { z } from 'zod';
import { entryDraftContent, sections } from '#src/features/library/schema/entry-content.ts';
import { fieldPaths, unwrap } from '#src/features/library/schema/field-paths.ts';
import { vocabularies } from '#src/features/library/vocabulary/index.ts';
import type { Vocabulary } from '#src/features/library/vocabulary/vocabulary.ts';

export type LeafType =
  | 'line'
  | 'text'
  | 'markdown'
  | 'number'
  | 'flag'
  | 'date'
  | 'link'
  | 'email'
  | 'organisation'
  | 'entry'
  | 'code'
  | 'choices'
  | 'lines'
  | 'key';
/** `path` is the place in the schema, rows as `*`: `wayIn.prerequisites.*.text`; long texts by their names. */
type Placed = { name: string; path: string };
export type Leaf = Placed & {
  type: LeafType;
  isRequired: boolean;
  max: number | undefined;
  vocabulary: Vocabulary | undefined;
  /** The values of a choice without a vocabulary. */
  options: readonly string[];
};
export type Group = Placed & { type: 'group'; fields: readonly Field[] };
/** Rows of fields, or of single texts (`of`). */
export type Rows = Placed & { type: 'rows'; fields: readonly Field[]; of: Leaf | undefined };
export type Field = Leaf | Group | Rows;

/** A text that may be longer than this is written in Markdown. */
const longText = 5000;

/** What no step asks: it follows from where the text stands, or has a page of its own. */
export const setElsewhere: ReadonlySet<string> = new Set([
  'organisation',
  'origin',
  'isExample',
  // by "Ja, det stämmer fortfarande" and by publishing
  'confirmedOn',
  // by the page of a local variant
  'ownFields',
  // by the page of the materials
  'materials',
  // by whose address it is
  'contacts.*.isPersonal',
  'contacts.*.expires',
]);

/** Every field of an entry that a step may ask, by its name, derived from the schema. */
export const editorFields: ReadonlyMap<string, Field> = new Map(
  Object.entries({ ...entryDraftContent.omit({ sections: true }).shape, ...sections.shape })
    .filter(([name]) => !setElsewhere.has(name))
    .map(([name, schema]) => [name, toField(name, name, schema as z.ZodType)]),
);

/** Whether "vet inte", "bara nätverket" and a first day can be said about the field. */
export function mayBeMarked({ path }: Placed): boolean {
  return fieldPaths.has(path);
}

function toField(name: string, path: string, schema: z.ZodType): Field {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return { name, path, type: 'group', fields: toFields(path, inner) };
  if (!(inner instanceof z.ZodArray)) return toLeaf(name, path, schema);
  const item = unwrap(inner.element as z.ZodType);
  if (item instanceof z.ZodObject)
    return { name, path, type: 'rows', fields: toFields(`${path}.*`, item), of: undefined };
  if (item instanceof z.ZodEnum) return { ...toLeaf(name, path, item), type: 'choices', isRequired: false };
  const of = toLeaf(name, `${path}.*`, item);
  if (of.type === 'line') return { ...of, path, type: 'lines', isRequired: false };
  return { name, path, type: 'rows', fields: [], of };
}

function toFields(path: string, object: z.ZodObject): Field[] {
  return Object.entries(object.shape)
    .map(([name, schema]) => toField(name, `${path}.${name}`, schema as z.ZodType))
    .filter((field) => !setElsewhere.has(field.path));
}

function toLeaf(name: string, path: string, schema: z.ZodType): Leaf {
  const inner = unwrap(schema);
  const vocabularyName = inner.meta()?.['vocabulary'];
  return {
    name,
    path,
    type: leafType(name, inner),
    isRequired: !schema.safeParse(undefined).success,
    max: inner instanceof z.ZodString ? (inner.maxLength ?? undefined) : undefined,
    vocabulary: vocabularies.find((one) => one.name === vocabularyName),
    options: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
  };
}

function leafType(name: string, schema: z.ZodType): LeafType {
  const reference = schema.meta()?.['reference'];
  if (reference === 'organisation' || reference === 'entry') return reference;
  if (schema instanceof z.ZodEnum) return 'code';
  if (schema instanceof z.ZodBoolean) return 'flag';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodPipe) return 'date';
  if (schema instanceof z.ZodURL) return 'link';
  if (schema instanceof z.ZodEmail) return 'email';
  if (name === 'key') return 'key';
  if (!schema.safeParse('a\nb').success) return 'line';
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) > longText ? 'markdown' : 'text';
}
