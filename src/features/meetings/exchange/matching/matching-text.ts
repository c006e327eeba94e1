import { type Lang, messages } from '#src/i18n/index.ts';
import type { Reason } from './matching-rules.ts';

/** A reason in words; `questionName` says what a question of Nulägesbilden is called. */
export function matchReasonText(reason: Reason, lang: Lang, questionName: (id: string) => string): string {
  const { reasons: m } = messages(lang).exchange.matching;
  if (reason.kind === 'entries') return m.entries(reason.count);
  if (reason.kind === 'situation') return m.situation(reason.questions.map(questionName).join(', '));
  return m[reason.kind];
}
