import type { Category } from '../../categories/category.ts';
import type { ThreadTag } from '../../posts/tag-rules.ts';
import type { ShownAuthor } from '../author.ts';
import type { ThreadKind } from '../thread.ts';

/** What a list of threads is narrowed by. */
export type ThreadFilter = {
  kind: ThreadKind | undefined;
  /** `vocabulary:value` */
  tag: string | undefined;
  /** Questions that no answer has helped yet. */
  isUnhelped: boolean;
};

export type ThreadListQuery = ThreadFilter & { after: string | undefined };

/** A thread as lists show it. */
export type ListedThread = {
  id: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  category: Pick<Category, 'id' | 'slug' | 'name'>;
  /** Who asks. */
  author: ShownAuthor;
  answers: number;
  helped: number;
  createdAt: string;
  lastPostAt: string;
  lastNumber: number;
  isLocked: boolean;
  pinnedUntil: string | null;
  tags: readonly ThreadTag[];
  /** To the member who reads: how many posts are new since the last visit, or that the whole thread is. */
  unread: number | 'new' | undefined;
};

/** The ways on of a list that is narrowed: how many threads each choice would show. */
export type ThreadChoices = {
  kinds: readonly { value: ThreadKind; count: number }[];
  tags: readonly { value: string; count: number }[];
  unhelped: number;
};
