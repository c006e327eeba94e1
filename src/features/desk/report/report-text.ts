import { type Lang, messages } from '#src/i18n/index.ts';

/** A row of *Att göra*. */
export function reportWords(lang: Lang, { network, year }: { network: string; year: number }) {
  const { task } = messages(lang).desk.report;
  return { title: task.title(year, network), action: task.action };
}
