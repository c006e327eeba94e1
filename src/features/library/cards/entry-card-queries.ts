import { sortKey } from '#src/lib/sort-key.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { descendsFrom } from '../adoption/kinship/kinship-queries.ts';
import type { Entry } from '../entry/entry.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { sureUntil } from '../freshness/expiry/expiry.ts';
import { findExpiries, insertExpiries, listExpiries } from '../freshness/expiry/expiry-queries.ts';
import { freshnessFacts } from '../freshness/expiry/freshness-rules.ts';
import { facetsOf } from './entry-facets.ts';

/** Writes what lists read of a published entry, in the transaction that publishes it: the open fields alone. `conflict` when it would be a variant of itself. */
export async function replaceCard(trx: Db, published: Entry): Promise<void> {
  const expiries = await findExpiries(trx, published, await listExpiries(trx, published.head.id));
  const entry = visibleEntry({ ...published, expiries }, anonymous);
  const { content, head, revision } = entry;
  const publishedAt = revision.publishedAt ?? revision.savedAt;
  const freshness = freshnessFacts(content, publishedAt);
  const variantOfId = originalIdOf(entry);
  if (variantOfId !== null && (await descendsFrom(trx, variantOfId, head.id)))
    throw new DomainError('conflict', { type: 'entry' });
  await deleteCard(trx, head.id);
  await trx
    .insertInto('entry_card')
    .values({
      entry_id: head.id,
      slug: head.slug,
      title: content.title,
      title_key: sortKey(content.title),
      summary: content.summary,
      kind: content.kind,
      status: content.status,
      use: content.use,
      variant_of_id: variantOfId,
      label: head.label,
      origin: content.origin,
      organisation_id: head.organisation.id,
      end_day: freshness.endDay,
      source_year: freshness.sourceYear,
      confirmed_day: freshness.confirmedDay,
      review_by: freshness.reviewBy,
      sure_until: sureUntil(entry.expiries),
      published_at: publishedAt,
      is_example: content.isExample ? 1 : 0,
    })
    .execute();
  await insertExpiries(trx, head.id, expiries);
  const slugs = await networkSlugs(trx, head.networkIds);
  const facets = facetsOf(entry, slugs).map((value) => ({ ...value, entry_id: head.id }));
  if (facets.length > 0) await trx.insertInto('entry_facet').values(facets).execute();
}

const originalIdOf = ({ content, entries }: Entry) =>
  content.variantOf === undefined ? null : (entries.get(content.variantOf)?.id ?? null);

/** Takes the entry out of every list. */
export async function deleteCard(trx: Db, entryId: string): Promise<void> {
  await trx.deleteFrom('entry_card').where('entry_id', '=', entryId).execute();
}

/** Every entry that lists show. */
export async function listCardIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('entry_card').select('entry_id').orderBy('entry_id').execute();
  return rows.map(({ entry_id }) => entry_id);
}

/** Entries that lists show as the organisation's, alone or with others. */
export async function listCardIdsNaming(db: Db, organisationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry_card')
    .select('entry_id')
    .where((is) =>
      is.or([
        is('organisation_id', '=', organisationId),
        is('entry_id', 'in', (from) =>
          from
            .selectFrom('entry_facet')
            .innerJoin('organisation', 'organisation.slug', 'entry_facet.value')
            .select('entry_facet.entry_id')
            .where('entry_facet.facet', '=', 'organisation')
            .where('organisation.id', '=', organisationId),
        ),
      ]),
    )
    .orderBy('entry_id')
    .execute();
  return rows.map(({ entry_id }) => entry_id);
}

async function networkSlugs(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('network')
    .select('slug')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ slug }) => slug);
}
