import { messages } from '#src/i18n/index.ts';
import type { ShownAuthor } from '../threads/author.ts';
import { authorText } from '../threads/author-text.ts';
import type { Thread } from '../threads/thread.ts';
import type { Credit } from './harvest.ts';

/** What the link to a quoted post is called; what people write stays Swedish. */
export function quoteLabel(number: number): string {
  return messages('sv').forum.answers.harvest.quoteLabel(number);
}

/** The thread as the source of a good example. */
export function harvestSource({ title }: Pick<Thread, 'title'>, date: string) {
  const name = messages('sv').forum.answers.harvest.source(title).slice(0, 200).toWellFormed();
  return { key: 'trad', title: name, kind: 'other' as const, date, authors: [] };
}

/** How an author is thanked; nothing when they want no thanks. */
export function creditText(credit: Credit, author: ShownAuthor): string | undefined {
  if (credit === 'none') return undefined;
  if (credit === 'organisation' && author.organisation) return author.organisation.name;
  return authorText({ ...author, organisation: null }, 'sv');
}
