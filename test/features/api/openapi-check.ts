import { z } from 'zod';
import { openApiDocument } from '#src/features/api/openapi.ts';

type Schemas = Readonly<Record<string, object>>;

const { schemas } = (openApiDocument('http://localhost') as { components: { schemas: Schemas } }).components;
const checks = new Map<string, z.ZodType>();

/** The component as a check of its own: built from the JSON that clients read, not from our schemas. */
function checkOf(id: string): z.ZodType {
  const inOneDocument = JSON.stringify({ $ref: `#/components/schemas/${id}`, $defs: schemas });
  const made = z.fromJSONSchema(JSON.parse(inOneDocument.replaceAll('#/components/schemas/', '#/$defs/')));
  checks.set(id, made);
  return made;
}

/** The faults of the value after the component of the OpenAPI document; the value as it is read from JSON. */
export function faultsAfter(id: string, value: unknown): string[] {
  const check = checks.get(id) ?? checkOf(id);
  const { error } = check.safeParse(JSON.parse(JSON.stringify(value)));
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
