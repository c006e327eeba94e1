import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of a late assessment says. */
export function assessmentWords(lang: Lang) {
  const t = messages(lang).pages.accessibility.task;
  return { title: t.title, action: t.action };
}
