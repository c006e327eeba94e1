import { type FormValues, textOf } from '#src/lib/form-values.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import type { Category } from '../categories/category.ts';
import { listCategories } from '../categories/category-queries.ts';
import { openDiscussion } from '../discussion/discussion-service.ts';
import { ownPost } from '../posts/edit-service.ts';
import { renderPost } from '../posts/render-post.ts';
import { visibleThread } from '../visible-service.ts';
import type { DraftPlace } from './drafts/draft.ts';
import { findCalls } from './mentions/mention-service.ts';

type Reading = Pick<App, 'db'>;
type Typed = { place: DraftPlace; values: FormValues };

/** How the words will look once they are posted there, with those set apart whom they call on; keeps nothing. */
export async function previewPost(app: Reading, actor: Actor, { place, values }: Typed): Promise<string> {
  requirePermission(actor, 'forum.write');
  const md = textOf(values, 'body');
  const category = await categoryOf(app, actor, { place, values });
  const calls = category && (await findCalls(app, actor, category, md));
  return renderPost(md, calls?.words).html;
}

/** Where it is written; nothing while that is not chosen yet. */
async function categoryOf(
  app: Reading,
  actor: Actor,
  { place, values }: Typed,
): Promise<Category | undefined> {
  const [type, id = ''] = place.split(':');
  if (type === 'thread') return (await visibleThread(app, actor, id)).category;
  if (type === 'entry') return (await openDiscussion(app, actor, id)).category;
  if (type === 'post') return (await ownPost(app, actor, id)).thread.category;
  const categories = await listCategories(app.db);
  return categories.find(
    ({ slug, visibility }) => slug === textOf(values, 'category') && canSee(actor, visibility),
  );
}
