import { numberedSlug } from '#src/lib/slug.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Category } from './category.ts';

export type NewCategory = Pick<Category, 'id' | 'slug' | 'name' | 'about' | 'visibility' | 'holds'> & {
  networkId: string | null;
  at: string;
};

/** Writes the category last, under the wished slug or the first free number after it; false when its id is there already. */
export async function insertCategory(trx: Db, category: NewCategory): Promise<boolean> {
  const known = await trx
    .selectFrom('forum_category')
    .select('id')
    .where('id', '=', category.id)
    .executeTakeFirst();
  if (known) return false;
  const { last } = await trx
    .selectFrom('forum_category')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.val(0)).as('last'))
    .executeTakeFirstOrThrow();
  for (let n = 1; n <= 1000; n += 1) {
    const slug = numberedSlug(category.slug, n);
    if (await insertUnder(trx, { ...category, slug }, Number(last) + 1)) return true;
  }
  throw new DomainError('conflict', { field: 'name' });
}

async function insertUnder(trx: Db, category: NewCategory, position: number): Promise<boolean> {
  const row = await trx
    .insertInto('forum_category')
    .values({
      id: category.id,
      slug: category.slug,
      name: category.name,
      about: category.about,
      position,
      visibility: category.visibility,
      network_id: category.networkId,
      holds: category.holds,
      created_at: category.at,
      changed_at: category.at,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type CategoryChange = {
  id: string;
  version: number;
  name: string;
  about: string;
  visibility: VisibilityKey;
  closedAt: string | null;
  at: string;
};

/** Changes the category; `conflict` when somebody saved since `version` was read. */
export async function updateCategory(trx: Db, change: CategoryChange): Promise<void> {
  const row = await trx
    .updateTable('forum_category')
    .set({
      name: change.name,
      about: change.about,
      visibility: change.visibility,
      closed_at: change.closedAt,
      changed_at: change.at,
      version: change.version + 1,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'category' });
}

/** Numbers the categories in this order. */
export async function updatePositions(trx: Db, categoryIds: readonly string[]): Promise<void> {
  for (const [index, id] of categoryIds.entries()) {
    await trx
      .updateTable('forum_category')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute();
  }
}
