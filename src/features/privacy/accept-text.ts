import type { FieldError, FieldErrors } from '#src/platform/outcome.ts';
import { countIdentityNumbers } from './identity-numbers.ts';

/**
 * The gate that every written text passes, autosave included: refuses fields that hold a valid identity number, keyed by
 * field. The answer says how many there are and never repeats one; the caller stores and logs nothing of a refused text.
 */
export function acceptText(fields: Readonly<Record<string, string | null | undefined>>): FieldErrors {
  const errors: Record<string, FieldError> = {};
  for (const [name, text] of Object.entries(fields)) {
    const count = text ? countIdentityNumbers(text) : 0;
    if (count > 0) errors[name] = { code: 'identity-number', values: { count } };
  }
  return errors;
}
