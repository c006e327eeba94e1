import { z } from 'zod';
import { openApiDocument } from '#src/features/api/openapi.ts';

type Schemas = Readonly<Record<string, object>>;

/** The component of the OpenAPI document as a check of its own: built from the JSON that clients read, not from our schemas. */
export function published(id: string, document = openApiDocument('http://localhost')): z.ZodType {
  const { schemas } = (document as { components: { schemas: Schemas } }).components;
  const inOneDocument = JSON.stringify({ $ref: `#/components/schemas/${id}`, $defs: schemas });
  return z.fromJSONSchema(JSON.parse(inOneDocument.replaceAll('#/components/schemas/', '#/$defs/')));
}

/** The faults of the value after the component, one a line; a value as it is read from JSON. */
export function faultsAfter(id: string, value: unknown): string[] {
  const { error } = published(id).safeParse(JSON.parse(JSON.stringify(value)));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
