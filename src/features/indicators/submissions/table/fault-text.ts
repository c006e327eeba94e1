import { type Lang, messages } from '#src/i18n/index.ts';
import type { TableFault } from './read-table.ts';

/** What is wrong with a value of the table, and what to do. */
export function faultWords(lang: Lang, { code, values = {} }: TableFault): string {
  const { common, indicators } = messages(lang);
  const { codes } = indicators.submission.table;
  return code in codes
    ? codes[code as keyof typeof codes]
    : common.fieldErrors[code as keyof typeof common.fieldErrors](values);
}
