import { askedText } from '#src/features/privacy/accept-text.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';

type Asking = Pick<App.Locals, 'app' | 'actor'>;

/** So much is looked at of a text that may be longer than its field takes. */
const mostLookedAt = 2000;

/** For `actOnForm`: what the author would be asked about in these fields, whose text the act lets through the gate. */
export function askAbout(
  { app, actor }: Asking,
  fields: readonly string[],
): (values: FormValues) => Promise<FieldErrors> {
  return (values) => {
    const texts = fields.map((field) => [field, textOf(values, field).slice(0, mostLookedAt)]);
    return askedText(app, actor, Object.fromEntries(texts));
  };
}
