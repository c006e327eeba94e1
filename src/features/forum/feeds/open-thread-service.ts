import { anonymous } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Category } from '../categories/category.ts';
import { listCategories } from '../categories/category-queries.ts';
import type { ListedThread, ThreadFilter } from '../threads/list/thread-list.ts';
import { countListed, listBegunThreads, listThreads } from '../threads/list/thread-list-queries.ts';
import { listOpenAddresses, type ThreadAddress } from './open-thread-queries.ts';

type Reading = Pick<App, 'db'>;

/** What is asked of the open threads: in one category, or in all. */
type OpenFilter = ThreadFilter & { category: string | undefined };

const newest = 30;

/** The open threads that were written in last, for a feed; throws `not-found` for a category that is not open to all. */
export async function newestOpenThreads(
  app: Reading,
  { category: slug, ...filter }: OpenFilter,
): Promise<{ category: Category | undefined; threads: readonly ListedThread[] }> {
  const categories = await openCategories(app, slug);
  const category = slug === undefined ? undefined : categories[0];
  if (categories.length === 0) return { category, threads: [] };
  const listing = { ...filter, categoryIds: categories.map(({ id }) => id), after: undefined, limit: newest };
  return { category, threads: (await listThreads(app.db, listing)).map(withoutName) };
}

/** A page of the open threads, those that were begun last first, after the thread of that id; throws as `newestOpenThreads`. */
export async function pageOfOpenThreads(
  app: Reading,
  { category, ...filter }: OpenFilter,
  page: { after: string | undefined; limit: number },
): Promise<{ total: number; threads: readonly ListedThread[]; next: string | undefined }> {
  const categories = await openCategories(app, category);
  if (categories.length === 0) return { total: 0, threads: [], next: undefined };
  const listing = { ...filter, categoryIds: categories.map(({ id }) => id) };
  const [total, found] = await Promise.all([
    countListed(app.db, listing),
    listBegunThreads(app.db, { ...listing, ...page, limit: page.limit + 1 }),
  ]);
  const shown = found.slice(0, page.limit);
  return {
    total,
    threads: shown.map(withoutName),
    next: found.length > page.limit ? shown.at(-1)?.id : undefined,
  };
}

/** Where the threads stand that anybody may read, for search engines. */
export async function openThreadAddresses(app: Reading): Promise<readonly ThreadAddress[]> {
  const categories = await openCategories(app, undefined);
  return categories.length === 0
    ? []
    : listOpenAddresses(
        app.db,
        categories.map(({ id }) => id),
      );
}

/** The categories of which anybody may read everything that is shown. */
async function openCategories({ db }: Reading, slug: string | undefined): Promise<readonly Category[]> {
  const open = (await listCategories(db)).filter(
    ({ holds, visibility }) => holds === 'talk' && canSee(anonymous, visibility),
  );
  if (slug === undefined) return open;
  const category = open.find((one) => one.slug === slug);
  if (!category) throw new DomainError('not-found');
  return [category];
}

const withoutName = (thread: ListedThread): ListedThread => ({
  ...thread,
  author: { ...thread.author, name: null },
});
