import { type Lang, messages } from '#src/i18n/index.ts';
import type { Term } from '../definitions/term-rules.ts';
import { termWords } from '../definitions/words-text.ts';

/** Begin, go on, or say yes. */
export type TaskKind = 'fill' | 'goOn' | 'approve';

/** What the row of figures that wait for somebody says. */
export function taskWords(lang: Lang, kind: TaskKind, organisation: string, term: Term) {
  const { desk } = messages(lang).indicators.submission;
  return { title: desk[kind](organisation, termWords(lang, term)), action: desk[`${kind}Action`] };
}
