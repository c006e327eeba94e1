import { type Lang, messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';

type Waiting =
  | { kind: 'assign' | 'review'; title: string; organisation: string; dueOn: string; isLate: boolean }
  | { kind: 'returned' | 'mend' | 'comment' | 'failed'; title: string; organisation: string };

/** What the row of *Att göra* says, and the word on its button. */
export function taskWords(lang: Lang, waiting: Waiting): { title: string; action: string } {
  const { desk } = messages(lang).library.review;
  const name = waiting.title || messages(lang).library.publishing.own.untitled;
  const { title, action } = desk[waiting.kind];
  if (!('dueOn' in waiting)) return { title: title(name, waiting.organisation), action };
  const due = (waiting.isLate ? desk.late : desk.due)(formatDate(waiting.dueOn, lang));
  return { title: `${title(name, waiting.organisation)} ${due}`, action };
}
