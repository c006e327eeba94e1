import { type Lang, messages } from '#src/i18n/index.ts';
import { functionText } from '../../writing/mentions/mention-text.ts';
import type { Reason } from './answerer-rules.ts';

/** Why, as a sentence. */
export function reasonText(reason: Reason, lang: Lang): string {
  const { reasons: m } = messages(lang).forum.answers.answerers;
  if (reason.kind === 'like-size') return m.likeSize;
  if (reason.kind === 'shared-uses') return m.sharedUses(reason.count);
  return m[reason.kind](reason.count);
}

/** The post that calls an organisation's contact people; what people write stays Swedish. */
export function callForAnswer(organisation: string): string {
  const { call } = messages('sv').forum.answers.answerers;
  return call(functionText({ role: 'contact', scopeName: organisation }));
}
