import { type Lang, messages } from '#src/i18n/index.ts';
import type { Reason } from './matching-rules.ts';

/** More are a number: all of them stand in Nulägesbilden. */
const mostNamed = 4;
/** Distances are told in steps of so many kilometres: main towns lie where they lie, people set out from elsewhere. */
const kmStep = 5;

/** A reason in words; `questionName` says what a question of Nulägesbilden is called. */
export function matchReasonText(reason: Reason, lang: Lang, questionName: (id: string) => string): string {
  const { reasons: m } = messages(lang).exchange.matching;
  if (reason.kind === 'entries') return m.entries(reason.count);
  if (reason.kind === 'situation') {
    const { questions } = reason;
    const named = questions.slice(0, mostNamed).map(questionName).join(', ');
    return m.situation(named, questions.length - Math.min(questions.length, mostNamed));
  }
  if (reason.kind === 'distance')
    return m.distance(Math.max(kmStep, Math.round(reason.km / kmStep) * kmStep));
  return m[reason.kind];
}
