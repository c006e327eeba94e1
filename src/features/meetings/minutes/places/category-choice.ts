import type { Category } from '#src/features/forum/categories/category.ts';
import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { mayStandIn } from '#src/features/forum/categories/category-rules.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Meeting } from '../../meeting/meeting.ts';

/** Where what was said at the meeting may be talked about: nobody reads it there whom the meeting was not for; its own circle first. */
export async function listCategoriesFor(
  app: Pick<App, 'db'>,
  actor: Actor,
  { visibility, network }: Meeting,
): Promise<readonly Category[]> {
  const from = { visibility, networkId: network.id };
  const shown = await listShownCategories(app, actor);
  const open = shown.filter((one) => !one.isClosed && mayStandIn(from, one));
  const isOwn = (one: Category) => one.visibility === visibility;
  return [...open.filter(isOwn), ...open.filter((one) => !isOwn(one))];
}
