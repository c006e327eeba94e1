import type { z } from 'zod';
import type { FormValues } from '#src/lib/form-values.ts';
import { done, type FieldErrors, type Outcome } from '#src/platform/outcome.ts';
import { readForm } from './form-input.ts';

/** A form that was acted on, or what is wrong with it; `values` is what was typed, to be shown again. */
export type ActedForm<Input, Value> =
  | { ok: true; input: Input; value: Value; values: FormValues }
  | {
      ok: false;
      errors: FieldErrors;
      hasConflict: boolean;
      /** Nothing is wrong: a button of `RepeatedRows` asked for a row more or less. */
      rowsChanged?: true;
      values: FormValues;
    };

type Page = { request: Request; response: { status?: number } };
/** What the author would be asked about in the text, told together with what is wrong with the form. */
type Look = (values: FormValues) => Promise<FieldErrors>;
type Act<S extends z.ZodObject, Answer> = (input: z.infer<S>, values: FormValues) => Promise<Answer>;

/**
 * Reads the form that a page was sent and does what it asks for: the page redirects when that went well, else
 * shows the form again, its status being 422, or 409 when the act was `orConflict` and somebody else saved first.
 */
export function actOnForm<S extends z.ZodObject, Value>(
  page: Page,
  schema: S,
  act: Act<S, Outcome<Value> | 'conflict'>,
  look?: Look,
): Promise<ActedForm<z.infer<S>, Value>>;
export function actOnForm<S extends z.ZodObject>(
  page: Page,
  schema: S,
  act: Act<S, void>,
): Promise<ActedForm<z.infer<S>, unknown>>;
export async function actOnForm<S extends z.ZodObject>(
  { request, response }: Page,
  schema: S,
  act: Act<S, Outcome<unknown> | 'conflict'> | Act<S, void>,
  look?: Look,
): Promise<ActedForm<z.infer<S>, unknown>> {
  const form = await readForm(request, schema);
  const { values } = form;
  if (!form.ok && form.rowsChanged)
    return { ok: false, errors: {}, hasConflict: false, rowsChanged: true, values };
  // in the order of the form, and of one field what is wrong with it before what is asked about it
  const wrong = async (errors: FieldErrors) =>
    again(response, { ...errors, ...(await look?.(values)), ...errors }, values);
  if (!form.ok) return wrong(form.errors);
  const answer = (await act(form.value, values)) ?? done(undefined);
  if (answer === 'conflict') return again(response, 'conflict', values);
  if (!answer.ok) return wrong(answer.errors);
  return { ok: true, input: form.value, value: answer.value, values };
}

function again(response: Page['response'], wrong: FieldErrors | 'conflict', values: FormValues) {
  const hasConflict = wrong === 'conflict';
  response.status = hasConflict ? 409 : 422;
  return { ok: false as const, errors: hasConflict ? {} : wrong, hasConflict, values };
}
