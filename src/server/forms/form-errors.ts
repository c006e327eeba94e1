import type { z } from 'zod';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { FieldError, FieldErrorCode, FieldErrors } from '#src/platform/outcome.ts';

type Issue = z.core.$ZodIssue;

/** Codes that a schema may give itself as the message of a refinement: `refine(isFuture, 'invalid-date')`. */
const ownCodes: ReadonlySet<string> = new Set<FieldErrorCode>([
  'required',
  'too-short',
  'too-long',
  'invalid',
  'invalid-email',
  'invalid-date',
  'invalid-number',
  'whole-number',
  'invalid-link',
  'not-a-choice',
  'taken',
  'identity-number',
  'wrong-code',
  'expired',
  'too-many-tries',
  'domain-not-registered',
  'shared-mailbox',
  'weak-password',
  'not-the-same',
  'invalid-time',
  'one-line',
]);

const formats: Readonly<Record<string, FieldErrorCode>> = {
  email: 'invalid-email',
  url: 'invalid-link',
  date: 'invalid-date',
  datetime: 'invalid-date',
};

/** One error per field, the first that was found; what is wrong with the whole stands under `form`. */
export function fieldErrors(error: z.core.$ZodError, values: FormValues): FieldErrors {
  const errors: Record<string, FieldError> = {};
  for (const issue of error.issues) {
    const name = fieldName(issue, values);
    errors[name || 'form'] ??= fieldError(issue, name, values);
  }
  return errors;
}

/** The name of the form's field: one check box of a list is no field of its own. */
function fieldName({ path }: Issue, values: FormValues): string {
  const list = path.slice(0, -1).join('.');
  return Array.isArray(values[list]) ? list : path.join('.');
}

function fieldError(issue: Issue, name: string, values: FormValues): FieldError {
  if (isMissing(issue, name, values)) return { code: 'required' };
  if (issue.code === 'too_big') return limitError(issue.origin, 'too-long', { max: Number(issue.maximum) });
  if (issue.code === 'too_small')
    return limitError(issue.origin, 'too-short', { min: Number(issue.minimum) });
  return { code: issueCode(issue) };
}

/** Nothing typed, nothing chosen, or a list that must have something. */
function isMissing(issue: Issue, name: string, values: FormValues): boolean {
  if (name === '' || ownCodes.has(issue.message)) return issue.message === 'required';
  if (issue.code === 'invalid_type' && issue.input === undefined) return textOf(values, name) === '';
  const isOne = issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array');
  return textOf(values, name) === '' || (isOne && issue.minimum === 1);
}

function limitError(
  origin: string,
  code: 'too-long' | 'too-short',
  values: FieldError['values'],
): FieldError {
  if (origin === 'string') return { code, ...(values && { values }) };
  return { code: origin === 'number' || origin === 'int' ? 'invalid-number' : 'invalid' };
}

function issueCode(issue: Issue): FieldErrorCode {
  if (ownCodes.has(issue.message)) return issue.message as FieldErrorCode;
  if (issue.code === 'invalid_value') return 'not-a-choice';
  if (issue.code === 'invalid_format') return formats[issue.format] ?? 'invalid';
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'invalid-number';
  if (issue.code === 'invalid_union') return 'not-a-choice';
  return 'invalid';
}
