import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of a draft that waits for its editor says. */
export function reviewWords(lang: Lang, title: string, organisation: string) {
  const { desk } = messages(lang).library.publishing;
  return { title: desk.review(title, organisation), action: desk.reviewAction };
}
