import { type Lang, messages } from '#src/i18n/index.ts';

/** What the row of a file that waits for somebody says. */
export function fileWords(lang: Lang, act: 'approve' | 'stopped', title: string) {
  const { desk } = messages(lang).library.materials;
  return { title: desk[act](title), action: desk[`${act}Action`] };
}
