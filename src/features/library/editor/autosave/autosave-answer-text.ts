import type { Lang } from '#src/i18n/index.ts';
import { textOf } from '#src/lib/form-values.ts';
import { notSavedYet, savedText } from '../editor-labels-text.ts';
import type { StepSaved } from '../steps/save-step-service.ts';
import type { AutosaveAnswer } from './autosave-rules.ts';

/** What the script of the editor is told of a step that was sent: when it was stored, and what was not. */
export function autosaveAnswer({ page, values, errors }: StepSaved, lang: Lang, now: Date): AutosaveAnswer {
  return {
    saved: savedText(lang, page.base, now),
    version: textOf(values, 'version'),
    seen: textOf(values, 'seen'),
    formKey: textOf(values, 'formKey'),
    notSaved: notSavedYet(lang, errors),
  };
}
