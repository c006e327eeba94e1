import type { Db } from '#src/platform/app.ts';
import type { ActingScope } from '../../entry/scope-rules.ts';
import { organisationIdsIn } from '../../publishing/publishing-queries.ts';

export type Basis = { variantId: string; originalId: string; revisionId: string };

/** Which text of its original a variant has taken a stand on; nothing for one that nobody has asked about. */
export async function findBasis(db: Db, variantId: string): Promise<Basis | undefined> {
  return selectBases(db).where('variant_id', '=', variantId).executeTakeFirst();
}

/** The variants that follow the entry, published or on their way. */
export async function listFollowers(db: Db, originalId: string): Promise<readonly Basis[]> {
  return selectBases(db)
    .innerJoin('entry', 'entry.id', 'variant_basis.variant_id')
    .where('original_id', '=', originalId)
    .where('entry.state', 'in', ['draft', 'published'])
    .orderBy('variant_id')
    .execute();
}

function selectBases(db: Db) {
  return db
    .selectFrom('variant_basis')
    .select(['variant_id as variantId', 'original_id as originalId', 'revision_id as revisionId']);
}

/** Writes which text of the original the variant has taken a stand on. */
export async function upsertBasis(trx: Db, { variantId, originalId, revisionId }: Basis): Promise<void> {
  const basis = { original_id: originalId, revision_id: revisionId };
  await trx
    .insertInto('variant_basis')
    .values({ variant_id: variantId, ...basis })
    .onConflict((on) => on.column('variant_id').doUpdateSet(basis))
    .execute();
}

/** A description that is no variant any longer follows nothing. */
export async function deleteBasis(trx: Db, variantId: string): Promise<void> {
  await trx.deleteFrom('variant_basis').where('variant_id', '=', variantId).execute();
}

/** The organisation's own page about the entry, published before drafted; its slug, or nothing. */
export async function findOwnVariant(
  db: Db,
  originalId: string,
  organisationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('variant_basis')
    .innerJoin('entry', 'entry.id', 'variant_basis.variant_id')
    .select('entry.slug')
    .where('variant_basis.original_id', '=', originalId)
    .where('entry.organisation_id', '=', organisationId)
    .where('entry.state', 'in', ['published', 'draft'])
    .orderBy('entry.state', 'desc')
    .orderBy('entry.id')
    .executeTakeFirst();
  return row?.slug;
}

export type StaleVariant = {
  slug: string;
  originalSlug: string;
  title: string;
  organisationId: string;
  since: string;
};

/** Variants whose original says something else than what they have taken a stand on, the longest waiting first. */
export async function listStaleVariants(db: Db, scope: ActingScope): Promise<readonly StaleVariant[]> {
  const rows = await db
    .selectFrom('variant_basis')
    .innerJoin('entry as variant', 'variant.id', 'variant_basis.variant_id')
    .innerJoin('entry as original', 'original.id', 'variant_basis.original_id')
    .innerJoin('entry_revision as newest', 'newest.id', 'original.published_revision_id')
    .leftJoin('entry_revision as text', (join) =>
      join
        .onRef('text.entry_id', '=', 'variant.id')
        .on('text.state', 'in', ['draft', 'in-review', 'published']),
    )
    .select([
      'variant.slug',
      'original.slug as originalSlug',
      'variant.organisation_id as organisationId',
      'newest.published_at as since',
    ])
    .select((e) => e.fn.max('text.title').as('title'))
    .where('variant.organisation_id', 'in', organisationIdsIn(db, scope))
    .where('variant.state', 'in', ['draft', 'published'])
    .where('original.state', '=', 'published')
    .whereRef('variant_basis.revision_id', '<>', 'newest.id')
    .groupBy(['variant.slug', 'original.slug', 'variant.organisation_id', 'newest.published_at'])
    .orderBy('newest.published_at')
    .orderBy('variant.slug')
    .execute();
  return rows.map((row) => ({ ...row, title: row.title ?? row.slug, since: row.since ?? '' }));
}
