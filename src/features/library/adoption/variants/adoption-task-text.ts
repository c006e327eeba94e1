import { type Lang, messages } from '#src/i18n/index.ts';

/** The row of a variant whose original has changed. */
export function updatesWords(lang: Lang, title: string) {
  const { updates } = messages(lang).library.adoption;
  return { title: updates.task(title), action: updates.taskAction };
}

/** The row of the two questions after a term. */
export function followUpWords(lang: Lang, title: string) {
  const { followUp } = messages(lang).library.adoption;
  return { title: followUp.task(title), action: followUp.taskAction };
}
