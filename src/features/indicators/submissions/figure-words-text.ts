import { type Lang, messages } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/numbers.ts';
import { genderWords, stadiumWords, wordsOf } from '../definitions/words-text.ts';
import type { FigureField } from './figure-rules.ts';
import type { Cell } from './submission.ts';

/** "Minst 15 %", or "Elever". */
export function fieldWords(lang: Lang, { indicator }: Pick<FigureField, 'indicator'>): string {
  return indicator ? wordsOf(lang, indicator.version).short : messages(lang).indicators.definitions.pupils;
}

/** "Årskurs 7–9", or "Årskurs 7–9, flickor". */
export function groupWords(lang: Lang, { stadium, gender }: Pick<FigureField, 'stadium' | 'gender'>): string {
  const years = stadiumWords(lang, stadium);
  return gender === 'all' ? years : `${years}, ${genderWords(lang, gender).toLowerCase()}`;
}

/** What each field is called in lists of errors. */
export function figureLabels(lang: Lang, fields: readonly FigureField[]): Readonly<Record<string, string>> {
  const { fieldOf } = messages(lang).indicators.submission.form;
  return Object.fromEntries(
    fields.map((field) => [field.name, fieldOf(fieldWords(lang, field), groupWords(lang, field))]),
  );
}

/** A figure as one reads it: "48 av 412", "7,4 %", or why there is none. */
export function cellWords(lang: Lang, cell: Cell | undefined): string {
  const { form, preview } = messages(lang).indicators.submission;
  if (cell?.state !== 'given') return form.state[cell?.state === 'not-applicable' ? cell.state : 'missing'];
  if (cell.percent !== null) return `${formatNumber(cell.percent, lang)} %`;
  const count = formatNumber(cell.count ?? 0, lang);
  return cell.pupils === null ? count : preview.ofPupils(count, formatNumber(cell.pupils, lang));
}
