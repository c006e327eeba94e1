import { slugify } from '#src/lib/slug.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { Consumer } from '#src/platform/registries.ts';
import { insertCategory, type NewCategory } from './category-write-queries.ts';
import { madeCategories } from './made-categories-text.ts';

/** The one category that holds the discussions of all entries. */
export const discussionsId = 'entry-discussions';

type Beginning = Pick<App, 'events' | 'clock'>;

/** Gives the network its first category, *Fråga nätverket*, and the portal the one of the entries' discussions; both once. */
export async function beginCategories(app: Beginning, trx: Db, networkId: string): Promise<void> {
  await begin(app, trx, {
    id: networkId,
    name: madeCategories.askName,
    about: madeCategories.askAbout,
    visibility: `network:${networkId}`,
    networkId,
    holds: 'talk',
  });
  await begin(app, trx, {
    id: discussionsId,
    name: madeCategories.discussionsName,
    about: '',
    visibility: 'member',
    networkId: null,
    holds: 'entry-discussions',
  });
}

async function begin(
  { events, clock }: Beginning,
  trx: Db,
  category: Omit<NewCategory, 'slug' | 'at'>,
): Promise<void> {
  const at = clock.now().toISOString();
  if (!(await insertCategory(trx, { ...category, slug: slugify(category.name), at }))) return;
  const subject = { type: 'category', id: category.id } as const;
  await events.append(trx, { kind: 'category.changed', actor: system, subject });
}

/** A network begins with its first category. */
export const firstCategoriesConsumer: Consumer = {
  name: 'forum-first-categories',
  kinds: ['network.changed'],
  handle: (app, { subjectId }) => beginCategories(app, app.db, subjectId),
};
