import type { Category } from '../categories/category.ts';

export const threadKinds = ['question', 'experience', 'contact', 'news'] as const;
/** fråga, erfarenhet, kontakt, nyhet */
export type ThreadKind = (typeof threadKinds)[number];

export type ThreadState = 'visible' | 'awaiting' | 'hidden' | 'removed' | 'merged';

/** A conversation in a category. */
export type Thread = {
  id: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  category: Category;
  authorId: string | null;
  /** The entry whose discussion it is. */
  entryId: string | null;
  state: ThreadState;
  mergedIntoId: string | null;
  createdAt: string;
  /** How many posts are visible, and how many of them helped. */
  posts: number;
  helped: number;
  lastPostAt: string;
  /** The highest number that a post of it has been given. */
  lastNumber: number;
  isLocked: boolean;
  pinnedUntil: string | null;
  version: number;
};

/** What the address of a thread is made of. */
export type PlacedThread = Pick<Thread, 'id' | 'slug'> & { category: Pick<Category, 'slug'> };

/** The Swedish path of a thread's page. */
export function threadPath({ id, slug, category }: PlacedThread): string {
  return `/forum/${category.slug}/${id}-${slug}`;
}
