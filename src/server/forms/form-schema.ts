import { z } from 'zod';

/** The schema of a field by its dotted name, without its optional, default and transforming shells; nothing for an unknown field. */
export function bareSchema(schema: z.ZodType, name: string): z.ZodType | undefined {
  const field = fieldSchema(schema, name);
  return field && bare(field);
}

/** The schema of a field by its dotted name as it was written. */
export function fieldSchema(schema: z.ZodType, name: string): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of name.split('.')) {
    const shell: z.ZodType | undefined = current && bare(current);
    if (shell instanceof z.ZodObject)
      current = Object.hasOwn(shell.shape, key) ? shell.shape[key] : undefined;
    else if (shell instanceof z.ZodArray && /^\d+$/.test(key)) current = shell.element as z.ZodType;
    else return undefined;
  }
  return current;
}

/** Whether the field is a list of plain values: check boxes. */
export function isListField(schema: z.ZodType, name: string): boolean {
  const field = bareSchema(schema, name);
  return field instanceof z.ZodArray && !(bare(field.element as z.ZodType) instanceof z.ZodObject);
}

/** The names of the groups of repeated rows, with the names of a row's fields. */
export function rowGroups(schema: z.ZodObject): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of Object.keys(schema.shape)) {
    const field = bareSchema(schema, name);
    const row = field instanceof z.ZodArray ? bare(field.element as z.ZodType) : undefined;
    if (row instanceof z.ZodObject) groups.set(name, Object.keys(row.shape));
  }
  return groups;
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return bare(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodCatch) {
    return bare(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) {
    const { in: before, out } = schema.def;
    return bare((before instanceof z.ZodTransform ? out : before) as z.ZodType);
  }
  return schema;
}
