import { postAnchor } from '../posts/post.ts';
import { windowAround } from './page-rules.ts';
import { type Thread, threadPath } from './thread.ts';

/** Where the post stands: the page of its thread, opened at it. */
export function postPlace(thread: Pick<Thread, 'id' | 'slug' | 'category'>, number: number): string {
  return `${pagePath(thread, windowAround(number).from)}#${postAnchor({ number })}`;
}

/** The page of the thread that begins at the number. */
export function pagePath(thread: Pick<Thread, 'id' | 'slug' | 'category'>, from: number): string {
  return `${threadPath(thread)}${from > 1 ? `?fran=${from}` : ''}`;
}
