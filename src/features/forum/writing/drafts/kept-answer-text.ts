import type { AutosaveAnswer } from '#src/features/library/editor/autosave/autosave-rules.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import { draftSavedText, fieldNames } from '../writing-text.ts';

type Kept = { ok: true } | { ok: false; errors: FieldErrors };

/** What the script of a form is told: when its words were kept, or what could not be. */
export function keptAnswer(
  values: FormValues,
  kept: Kept,
  { lang, now }: { lang: Lang; now: Date },
): AutosaveAnswer {
  return {
    saved: draftSavedText(kept.ok ? now.toISOString() : undefined, lang, now),
    version: textOf(values, 'version'),
    seen: '',
    formKey: textOf(values, 'formKey'),
    notSaved: kept.ok ? [] : notKept(kept.errors, lang),
  };
}

function notKept(errors: FieldErrors, lang: Lang): AutosaveAnswer['notSaved'] {
  const { fieldErrors } = messages(lang).common;
  const names = fieldNames(lang);
  return Object.entries(errors).map(([name, { code, values = {} }]) => ({
    name,
    label: names[name] ?? '',
    text: fieldErrors[code](values),
    isSecret: code === 'identity-number',
  }));
}
