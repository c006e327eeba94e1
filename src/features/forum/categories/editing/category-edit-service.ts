import { directory } from '#src/features/network/directory-service.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { countThreadsIn } from '../../threads/list/thread-list-service.ts';
import { type Category, categoryObject } from '../category.ts';
import { findCategory, hasThreads, listCategories } from '../category-queries.ts';
import { opensWider } from '../category-rules.ts';
import { insertCategory, updateCategory, updatePositions } from '../category-write-queries.ts';
import { readersKey, whoReads } from '../who-reads.ts';
import { moveStep, wishedSlug } from './category-edit-rules.ts';

import type { CategoryInput, NewCategoryInput } from './category-input.ts';

type Editing = TextGate & Pick<App, 'db' | 'ids' | 'clock' | 'events' | 'audit' | 'limits'>;
type EditedNetwork = { id: string; slug: string; name: string };

/** What the actor arranges: the categories of their networks, with how many threads each has. */
export type Arrangement = {
  networks: readonly EditedNetwork[];
  categories: readonly (Category & { threads: number })[];
};

/** The categories that the actor arranges; `forbidden` for everybody who arranges none. */
export async function openArrangement(app: Pick<App, 'db'>, actor: Actor): Promise<Arrangement> {
  const networks = (await directory.networks(app.db)).filter(({ id }) =>
    isPermitted(actor, 'forum.edit-category', { networkIds: [id] }),
  );
  if (networks.length === 0) throw new DomainError('forbidden', { action: 'forum.edit-category' });
  const counts = await countThreadsIn(app);
  const categories = (await listCategories(app.db)).filter((category) => isArranged(actor, category));
  return {
    networks,
    categories: categories.map((category) => ({
      ...category,
      threads: counts.get(category.id)?.threads ?? 0,
    })),
  };
}

const isArranged = (actor: Actor, category: Category) =>
  category.holds === 'talk' && isPermitted(actor, 'forum.edit-category', categoryObject(category));

/** The category for whoever arranges it; throws `not-found` or `forbidden`. */
export async function openCategory(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Category> {
  requirePermission(actor, 'forum.write');
  const category = await findCategory(app.db, { id });
  if (category?.holds !== 'talk') throw new DomainError('not-found');
  requirePermission(actor, 'forum.edit-category', categoryObject(category));
  return category;
}

/** Makes a category of one of the actor's networks; returns its id. */
export async function createCategory(
  app: Editing,
  actor: Actor,
  input: NewCategoryInput,
): Promise<Outcome<string>> {
  const { networks } = await openArrangement(app, actor);
  const network = networks.find(({ slug }) => slug === input.network);
  const { name, about, readers } = input;
  const slug = wishedSlug(slugify(name));
  const errors: FieldErrors = {
    ...(await acceptText(app, actor, { name, about })),
    ...(slug === '' && { name: { code: 'invalid' as const } }),
    ...(!network && { network: { code: 'not-a-choice' as const } }),
  };
  if (!network || Object.keys(errors).length > 0) return refused(errors);
  const id = app.ids.next();
  const visibility = readersKey(readers, { id, networkId: network.id });
  const category = { id, slug, name, about, visibility, networkId: network.id, holds: 'talk' as const };
  await app.db.transaction().execute(async (trx) => {
    await insertCategory(trx, { ...category, at: app.clock.now().toISOString() });
    await record(app, trx, actor, { id, action: 'category.created', fields: ['name', 'readers'] });
  });
  return done(id);
}

/** Changes the category; refused when what stands there would be read by more people than it was written for. */
export async function editCategory(
  app: Editing,
  actor: Actor,
  id: string,
  input: CategoryInput,
): Promise<Outcome<void>> {
  const category = await openCategory(app, actor, id);
  const { name, about, readers, closed, version } = input;
  const errors: FieldErrors = {
    ...(await acceptText(app, actor, { name, about })),
    ...((await wouldOpenWider(app, category, readers)) && { readers: { code: 'wider-circle' as const } }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  const at = app.clock.now().toISOString();
  const visibility =
    readers === whoReads(category.visibility)
      ? category.visibility
      : readersKey(readers, { id, networkId: category.networkId ?? '' });
  await app.db.transaction().execute(async (trx) => {
    await updateCategory(trx, { id, version, name, about, visibility, closedAt: closed ? at : null, at });
    await record(app, trx, actor, { id, action: 'category.changed', fields: changedFields(category, input) });
  });
  return done(undefined);
}

/** A category where nothing is shown may still hold what was hidden: any thread at all counts. */
async function wouldOpenWider(
  app: Pick<App, 'db'>,
  category: Category,
  readers: CategoryInput['readers'],
): Promise<boolean> {
  return opensWider(whoReads(category.visibility), readers) && (await hasThreads(app.db, category.id));
}

function changedFields(category: Category, input: CategoryInput): readonly string[] {
  return [
    ...(category.name === input.name ? [] : ['name']),
    ...(category.about === input.about ? [] : ['about']),
    ...(whoReads(category.visibility) === input.readers ? [] : ['readers']),
    ...(category.isClosed === input.closed ? [] : ['closed']),
  ];
}

/** Puts the category one step earlier or later among those that the actor arranges. */
export async function moveCategory(
  app: Editing,
  actor: Actor,
  move: { id: string; step: 'up' | 'down' },
): Promise<void> {
  const { categories } = await openArrangement(app, actor);
  const shown = new Set(categories.map(({ id }) => id));
  if (!shown.has(move.id)) throw new DomainError('not-found');
  await app.db.transaction().execute(async (trx) => {
    const ids = (await listCategories(trx)).map(({ id }) => id);
    await updatePositions(trx, moveStep(ids, shown, move));
    await record(app, trx, actor, { id: move.id, action: 'category.changed', fields: ['position'] });
  });
}

async function record(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  { id, action, fields }: { id: string; action: string; fields: readonly string[] },
): Promise<void> {
  const object = { type: 'category' as const, id };
  await app.events.append(trx, { kind: 'category.changed', actor, subject: object, data: { fields } });
  await app.audit.record(trx, { actor, action, object, data: { fields } });
}
