import { z } from 'zod';
import { DomainError } from '#src/platform/errors.ts';

const longestDetail = 400;

/** What is asked for without parameters. */
export const noQuery = z.strictObject({});

/**
 * The parameters of an address as the schema wants them. What it does not know, and a single value that is given
 * twice (S-15.3.7), is `bad-request` with the name and the reason of each fault.
 */
export function readQuery<S extends z.ZodObject>(schema: S, parameters: URLSearchParams): z.output<S> {
  const names = [...new Set(parameters.keys())];
  const given = Object.fromEntries(names.map((name) => [name, readValue(schema, name, parameters)]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${String(path[0])}: ${message}`,
  );
  throw new DomainError('bad-request', { detail: faults.join('; ').slice(0, longestDetail) });
}

function readValue(schema: z.ZodObject, name: string, parameters: URLSearchParams): string | string[] {
  const values = parameters.getAll(name);
  const [only = ''] = values;
  const isRepeatable = Object.hasOwn(schema.shape, name) && isList(schema.shape[name]);
  return isRepeatable || values.length > 1 ? values : only;
}

/** Whether a parameter may be given several times. */
export function isList(schema: z.core.$ZodType | undefined): boolean {
  const def = schema?._zod.def as z.core.$ZodOptionalDef | undefined;
  return def?.type === 'optional' ? def.innerType._zod.def.type === 'array' : false;
}
