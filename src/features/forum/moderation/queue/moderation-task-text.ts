import { type Lang, messages } from '#src/i18n/index.ts';
import type { Post } from '../../posts/post.ts';
import type { Thread } from '../../threads/thread.ts';
import type { WaitingFor } from './queue-rules.ts';

type WaitingPost = { waitsFor: WaitingFor; post: Pick<Post, 'number'>; thread: Pick<Thread, 'title'> };

/**
 * What a row of *Att göra*, a notice and a mail say of a post that waits for a moderator: the kind, and the thread that
 * it stands in – but not a heading that may be what tells of somebody.
 */
export function waitingPostWords(lang: Lang, { waitsFor, post, thread }: WaitingPost) {
  const t = messages(lang).forum.moderation.desk;
  const mayTell = waitsFor === 'privacy' && post.number === 1;
  return { title: mayTell ? t.waitingPrivate : t.waiting[waitsFor](thread.title), action: t.action };
}

/** What the row of a planned act that was not done says. */
export function failedScheduleWords(lang: Lang, title: string) {
  const t = messages(lang).forum.moderation.desk;
  return { title: t.failed(title), action: t.failedAction };
}
