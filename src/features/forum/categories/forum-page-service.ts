import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { ThreadListQuery } from '../threads/list/thread-list.ts';
import { readThreadList, type ThreadList } from '../threads/list/thread-list-service.ts';
import { mayModerate, visibleCategory } from '../visible-service.ts';
import { type Category, categoryObject } from './category.ts';
import { type ListedCategory, listShownCategories } from './category-list-service.ts';
import { listCategories } from './category-queries.ts';

type Reading = Pick<App, 'db' | 'clock' | 'activity'>;
type CacheRule = { dependsOn: readonly string[]; validUntil?: string };

const listedThings = ['thread:*', 'category:*', 'organisation:*', 'network:*'];

/** The forum's front page for a reader. */
export type ForumPage = {
  categories: readonly ListedCategory[];
  list: ThreadList;
  mayWrite: boolean;
  mayEdit: boolean;
  cache: CacheRule;
};

/** The categories that the reader may see, and what was written last in them. */
export async function readForumPage(app: Reading, actor: Actor, query: ThreadListQuery): Promise<ForumPage> {
  const categories = await listShownCategories(app, actor);
  const own = actor.kind === 'person' ? await listCategories(app.db) : [];
  return {
    categories,
    list: await readThreadList(app, actor, categories, query),
    mayWrite: own.some((category) => category.holds === 'talk' && mayBeginIn(actor, category)),
    mayEdit: own.some((category) => isPermitted(actor, 'forum.edit-category', categoryObject(category))),
    cache: { dependsOn: listedThings },
  };
}

/** A category's page for a reader. */
export type CategoryPage = {
  category: Category;
  list: ThreadList;
  mayWrite: boolean;
  mayModerate: boolean;
  /** Only of a category that is open to read. */
  cache: CacheRule | undefined;
};

/** The category with its threads; throws `not-found`, also for what is in no list. */
export async function readCategoryPage(
  app: Reading,
  actor: Actor,
  slug: string,
  query: ThreadListQuery,
): Promise<CategoryPage> {
  const category = await visibleCategory(app, actor, slug);
  if (category.holds !== 'talk') throw new DomainError('not-found');
  const list = await readThreadList(app, actor, [category], query);
  const firstToFall = list.pinned.map(({ pinnedUntil }) => pinnedUntil ?? '').toSorted()[0];
  return {
    category,
    list,
    mayWrite: mayBeginIn(actor, category),
    mayModerate: mayModerate(actor, category),
    cache:
      category.visibility === 'public'
        ? { dependsOn: listedThings, ...(firstToFall && { validUntil: firstToFall }) }
        : undefined,
  };
}

function mayBeginIn(actor: Actor, category: Category): boolean {
  const isOpen = !category.isClosed || mayModerate(actor, category);
  return isOpen && canSee(actor, category.visibility) && isPermitted(actor, 'forum.write');
}
