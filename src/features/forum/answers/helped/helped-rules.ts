import type { Post } from '../../posts/post.ts';

type Asked = { isAsker: boolean; mayModerate: boolean };

/** Whether somebody may say that the answer helped: who asked, and who looks after the talk; never of the question itself. */
export function mayMarkHelped(
  { number, state }: Pick<Post, 'number' | 'state'>,
  { isAsker, mayModerate }: Asked,
): boolean {
  return number > 1 && state === 'visible' && (isAsker || mayModerate);
}
