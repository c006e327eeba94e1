import { safeNext } from './next-rules.ts';

/** A form that was posted when the session had ended: where it was going and what was typed. */
export type HeldForm = { action: string; fields: readonly (readonly [name: string, value: string])[] };

/** The most text that is carried through the sign-in: more than the longest description with all its fields. */
const longest = 200_000;
const secretField = /password|losenord|code|token/i;

/** What can be kept of a posted form, or nothing: passwords and codes are left out, and a form that is too large is not carried. */
export function holdForm(action: string, fields: Iterable<readonly [string, string]>): HeldForm | undefined {
  const kept = [...fields].filter(([name]) => !secretField.test(name));
  const held: HeldForm = { action: safeNext(action), fields: kept };
  const isWorthKeeping = held.action !== '/' && kept.length > 0 && encodeHeldForm(held).length <= longest;
  return isWorthKeeping ? held : undefined;
}

/** The held form as the value of one hidden field. */
export function encodeHeldForm(held: HeldForm): string {
  return JSON.stringify([held.action, held.fields]);
}

/** Reads a hidden field back; whatever does not come from `encodeHeldForm` is nothing. */
export function decodeHeldForm(text: string | null | undefined): HeldForm | undefined {
  if (!text || text.length > longest) return undefined;
  const value = parse(text);
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return undefined;
  const fields: unknown[] = value[1];
  return fields.every(isField) ? holdForm(value[0], fields) : undefined;
}

function isField(field: unknown): field is [string, string] {
  return Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
