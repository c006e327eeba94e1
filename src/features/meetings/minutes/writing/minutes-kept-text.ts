import type { AutosaveAnswer } from '#src/features/library/editor/autosave/autosave-rules.ts';
import { type Lang, messages } from '#src/i18n/index.ts';
import { formatClock, formatDate, formatDateTime } from '#src/lib/dates.ts';
import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { FieldErrors, Outcome } from '#src/platform/outcome.ts';

/** "Sparades kl. 14.05". */
export function keptText(savedAt: string, lang: Lang, now: Date): string {
  const isToday = formatDate(savedAt, lang) === formatDate(now.toISOString(), lang);
  const when = isToday ? formatClock(savedAt, lang) : formatDateTime(savedAt, lang);
  return messages(lang).meetings.minutes.write.savedAt(when);
}

/** What the script of the form is told: that its words are kept and as which version, or which of them could not be. */
export function minutesKeptAnswer(
  values: FormValues,
  kept: Outcome<number>,
  { lang, now, savedAt }: { lang: Lang; now: Date; savedAt: string | undefined },
): AutosaveAnswer {
  const at = kept.ok ? now.toISOString() : savedAt;
  return {
    saved: at === undefined ? '' : keptText(at, lang, now),
    version: kept.ok ? String(kept.value) : textOf(values, 'version'),
    seen: '',
    formKey: '',
    notSaved: kept.ok ? [] : notKept(kept.errors, lang),
  };
}

function notKept(errors: FieldErrors, lang: Lang): AutosaveAnswer['notSaved'] {
  const { common, meetings } = messages(lang);
  const { point, fields } = meetings.minutes.write;
  return Object.entries(errors).map(([name, { code, values = {} }]) => {
    const [, index = '0', field = ''] = name.split('.');
    const label = Object.entries(fields).find(([known]) => known === field)?.[1] ?? '';
    return {
      name,
      label: `${point(Number(index) + 1)}: ${label}`,
      text: common.fieldErrors[code](values),
      isSecret: code === 'identity-number',
    };
  });
}
