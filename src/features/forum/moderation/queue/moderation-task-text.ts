import { type Lang, messages } from '#src/i18n/index.ts';
import type { WaitingFor } from './queue-rules.ts';

/** What a row of *Att göra* says of a post that waits for a moderator: the kind, and the thread that it stands in. */
export function waitingPostWords(lang: Lang, { waitsFor, title }: { waitsFor: WaitingFor; title: string }) {
  const t = messages(lang).forum.moderation.desk;
  return { title: t.waiting[waitsFor](title), action: t.action };
}

/** What the row of a planned act that was not done says. */
export function failedScheduleWords(lang: Lang, title: string) {
  const t = messages(lang).forum.moderation.desk;
  return { title: t.failed(title), action: t.failedAction };
}
