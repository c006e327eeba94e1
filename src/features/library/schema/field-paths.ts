import { z } from 'zod';
import { entryContent, sections } from './entry-content.ts';

/** Fields that can hold no mark: without them there is no entry. */
const always = new Set([
  'kind',
  'title',
  'summary',
  'organisation',
  'status',
  'origin',
  'licence',
  'isExample',
  'sections',
]);

/**
 * Every field that can be answered with "vet inte", "saknas" or "inte aktuellt", or be kept within the network:
 * `team`, `wayIn`, `wayIn.cost`, and the long texts by their names (`doDifferently`).
 */
export const fieldPaths: ReadonlySet<string> = new Set([
  ...Object.entries(entryContent.shape)
    .filter(([name]) => !always.has(name))
    .flatMap(([name, schema]) => [name, ...subFields(schema).map((sub) => `${name}.${sub}`)]),
  ...Object.keys(sections.shape),
]);

function subFields(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema beneath `optional`, `default` and `prefault`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  return schema;
}
