import type { ShownAuthor } from '../threads/author.ts';

/** How the author of a post wants to be thanked in the good example. */
export const credits = ['organisation', 'role', 'none'] as const;
export type Credit = (typeof credits)[number];

export type HarvestPost = {
  postId: string;
  number: number;
  author: ShownAuthor;
  /** `author-gone`: nobody is left who could answer. */
  state: 'asked' | 'agreed' | 'declined' | 'author-gone';
};

/** A thread that becomes a good example. */
export type Harvest = {
  id: string;
  /** Where its posts stand now, the first of them when they have gone different ways. */
  threadId: string;
  entryId: string | null;
  startedBy: string | null;
  posts: readonly HarvestPost[];
};
