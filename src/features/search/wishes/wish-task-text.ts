import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of searches that nobody has handled says. */
export function openWishWords(lang: Lang, { network, count }: { network: { name: string }; count: number }) {
  const { title, action } = messages(lang).search.desk.task;
  return { title: title(count, network.name), action };
}
