import { type Lang, messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import type { Expiry } from './expiry/expiry.ts';

/** What the row of a description that is in doubt says: which one, and why. */
export function freshnessWords(lang: Lang, title: string, reasons: readonly Expiry[]) {
  const { task } = messages(lang).library.freshness;
  const [first] = reasons;
  return { title: first ? task.title(title, reasonText(lang, first)) : title, action: task.action };
}

/** Why a text cannot be relied on, in one sentence without its full stop. */
export function reasonText(lang: Lang, { reason, lastDay, detail }: Expiry): string {
  const { reasons } = messages(lang).library.freshness;
  if (reason === 'review' && lastDay < '1900') return reasons.never;
  return reasons[reason](formatDate(lastDay, lang), detail ?? '');
}
