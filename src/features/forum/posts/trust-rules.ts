import type { PostState } from './post.ts';

/** How many posts of somebody whom nobody has vouched for are looked at before they are shown. */
export const reviewedPosts = 3;

export type Trust = {
  /** Came in by the mail domain alone: nobody invited or approved the person. */
  isSelfRegistered: boolean;
  /** Posts of theirs that were let through. */
  shownPosts: number;
  /** Looks after the category. */
  isModerator: boolean;
};

/** Whether a new post is shown at once or waits for a moderator. */
export function firstState({
  isSelfRegistered,
  shownPosts,
  isModerator,
}: Trust): Exclude<PostState, 'hidden' | 'removed'> {
  return isSelfRegistered && !isModerator && shownPosts < reviewedPosts ? 'awaiting' : 'visible';
}
