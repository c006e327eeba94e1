import type { FormValues } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { RemovedRow } from '../fields/row-rules.ts';

/** What every field of a step is shown with. */
export type ShownForm = {
  values: FormValues;
  errors: FieldErrors;
  /** Where the form is sent. */
  action: string;
  /** The row that was taken away last. */
  removed: RemovedRow | undefined;
  /** What may be chosen where a field points at something else in the entry, by the field's place in the schema. */
  choices: Readonly<Record<string, readonly { value: string; label: string }[]>>;
};
