import type { PostState } from './post.ts';

/** How many posts of somebody whom nobody has vouched for are looked at before they are shown. */
export const reviewedPosts = 3;

/** While somebody whom nobody has vouched for has fewer posts than this, one with more than so many links is looked at. */
export const knownFromPosts = 10;
const mostLinks = 2;

export type Trust = {
  /** Came in by the mail domain alone: nobody invited or approved the person. */
  isSelfRegistered: boolean;
  /** Posts of theirs that were let through. */
  shownPosts: number;
  /** How many other places on the web the post points at. */
  links: number;
  /** Looks after the category. */
  isModerator: boolean;
};

/** Whether a new post is shown at once or waits for a moderator. */
export function firstState({
  isSelfRegistered,
  shownPosts,
  links,
  isModerator,
}: Trust): Exclude<PostState, 'hidden' | 'removed'> {
  if (!isSelfRegistered || isModerator) return 'visible';
  const isNew = shownPosts < reviewedPosts || (links > mostLinks && shownPosts < knownFromPosts);
  return isNew ? 'awaiting' : 'visible';
}
