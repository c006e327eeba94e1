import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of a description that nobody has looked over in time says. */
export function freshnessWords(lang: Lang, title: string) {
  const { task } = messages(lang).library.freshness;
  return { title: task.title(title), action: task.action };
}
