import type { Post, PostState } from '../../posts/post.ts';
import type { Decision, DecisionAct } from './decision.ts';

const actsByState: Readonly<Record<PostState, readonly DecisionAct[]>> = {
  visible: ['keep', 'hide', 'remove'],
  hidden: ['restore', 'hide', 'remove'],
  awaiting: ['approve', 'refuse'],
  removed: ['restore'],
};

type Standing = Pick<Post, 'state' | 'authorId' | 'bodyMd'> & { stateBy: string | null };

/** What can be decided of the post: nobody brings back what its author took away, or a text that is gone. */
export function actsOn({ state, authorId, stateBy, bodyMd }: Standing): readonly DecisionAct[] {
  if (bodyMd === '') return [];
  const isOwnRemoval = state === 'removed' && stateBy !== null && stateBy === authorId;
  return isOwnRemoval ? ['keep', 'remove'] : actsByState[state];
}

/** The post's state when the act is done. */
export function stateAfter(act: DecisionAct, before: PostState): PostState {
  if (act === 'keep') return before;
  if (act === 'hide') return 'hidden';
  return act === 'remove' || act === 'refuse' ? 'removed' : 'visible';
}

/** Whether the act takes something from the author, who then hears what was wrong and may answer. */
export function restricts(act: DecisionAct): act is 'hide' | 'remove' | 'refuse' {
  return act === 'hide' || act === 'remove' || act === 'refuse';
}

/** Whether it was taken away as pointing at somebody since it was last shown: what it said before may do so still. */
export function pointedAtSomebody(decisions: readonly Decision[]): boolean {
  const shown = decisions.findLastIndex(({ act }) => act === 'restore' || act === 'approve');
  return decisions.slice(shown + 1).some(({ cause }) => cause === 'privacy');
}

/** The decision that the author may answer: the last one, when somebody took something away by it and it is not answered. */
export function answerable(decisions: readonly Decision[]): Decision | undefined {
  const last = decisions.at(-1);
  if (!last || last.decidedBy === null || last.answeredAt !== null) return undefined;
  return restricts(last.act) ? last : undefined;
}

/** The decision whose answer waits for a moderator. */
export function unheard(decisions: readonly Decision[]): Decision | undefined {
  return decisions.find(({ answeredAt, answerHandledAt }) => answeredAt !== null && answerHandledAt === null);
}
