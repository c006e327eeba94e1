import type { Actor } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { countThreadsIn } from '../threads/list/thread-list-service.ts';
import type { Category } from './category.ts';
import { listCategories } from './category-queries.ts';
import { isListed } from './category-rules.ts';

export type ListedCategory = Category & { threads: number };

/** The categories that the forum shows this reader, in their order. */
export async function listShownCategories(
  app: Pick<App, 'db'>,
  actor: Actor,
): Promise<readonly ListedCategory[]> {
  const counts = await countThreadsIn(app);
  const categories = await listCategories(app.db);
  return categories
    .map((category) => ({ ...category, threads: counts.get(category.id)?.threads ?? 0 }))
    .filter((category) => isListed(category, category.threads) && canSee(actor, category.visibility));
}
