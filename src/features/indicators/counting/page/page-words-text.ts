import { countingWords as en } from '#src/i18n/en/indicators/counting-words.ts';
import { countingWords as sv } from '#src/i18n/sv/indicators/counting-words.ts';

export type CountingWords = typeof sv;

/** The words of the page's script, without the rest of the catalogue. */
export function countingWords(lang: string): CountingWords {
  return lang === 'en' ? en : sv;
}
