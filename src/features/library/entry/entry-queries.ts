import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import { findOrganisationNamesById } from '../storage/reference-queries.ts';
import type { EntryHead, EntryLabel, EntryState } from './entry.ts';

type NewEntry = {
  id: string;
  slug: string;
  organisationId: string;
  label: EntryLabel;
  createdBy: string | null;
  at: string;
};

/** Writes the entry and takes its slug; `conflict` when the slug is or was another entry's. */
export async function insertEntry(trx: Db, entry: NewEntry): Promise<void> {
  await trx
    .insertInto('entry')
    .values({
      id: entry.id,
      slug: entry.slug,
      organisation_id: entry.organisationId,
      state: 'draft',
      label: entry.label,
      published_revision_id: null,
      withdrawn_reason: null,
      created_by: entry.createdBy,
      created_at: entry.at,
      published_at: null,
      changed_at: entry.at,
    })
    .execute();
  await insertSlug(trx, entry.slug, entry.id, entry.at);
}

/** Every slug that an entry has had stays its own, so that old addresses lead on. */
export async function insertSlug(trx: Db, slug: string, entryId: string, at: string): Promise<void> {
  try {
    await trx.insertInto('slug_history').values({ slug, entry_id: entryId, renamed_at: at }).execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'slug' }, { cause: error });
    throw error;
  }
}

/** The entry that has or had the slug, and its slug now. */
export async function findSlug(
  db: Db,
  slug: string,
): Promise<{ entryId: string; current: string } | undefined> {
  return db
    .selectFrom('slug_history')
    .innerJoin('entry', 'entry.id', 'slug_history.entry_id')
    .select(['entry.id as entryId', 'entry.slug as current'])
    .where('slug_history.slug', '=', slug)
    .executeTakeFirst();
}

/** Slugs that the entry had before, oldest first. */
export async function listFormerSlugs(db: Db, entryId: string, current: string): Promise<string[]> {
  const rows = await db
    .selectFrom('slug_history')
    .select('slug')
    .where('entry_id', '=', entryId)
    .where('slug', '<>', current)
    .orderBy('renamed_at')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}

/** Gives the entry another of its slugs. */
export async function updateSlug(trx: Db, entryId: string, slug: string, at: string): Promise<void> {
  await trx.updateTable('entry').set({ slug, changed_at: at }).where('id', '=', entryId).execute();
  await trx.updateTable('entry_card').set({ slug }).where('entry_id', '=', entryId).execute();
}

/** The entry's head, or nothing. */
export async function findHead(db: Db, entryId: string): Promise<EntryHead | undefined> {
  const row = await db.selectFrom('entry').selectAll().where('id', '=', entryId).executeTakeFirst();
  if (!row) return undefined;
  const organisations = await findOrganisationNamesById(db, [row.organisation_id]);
  const organisation = organisations.get(row.organisation_id);
  if (!organisation) throw new DomainError('not-found');
  const networks = await db
    .selectFrom('network_organisation')
    .select('network_id')
    .where('organisation_id', '=', row.organisation_id)
    .orderBy('network_id')
    .execute();
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    label: row.label,
    reviewedAt: row.label === 'reviewed' ? await findReviewedAt(db, row) : undefined,
    organisation,
    networkIds: networks.map(({ network_id }) => network_id),
    version: row.version,
    publishedRevisionId: row.published_revision_id,
    withdrawnReason: row.withdrawn_reason,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  };
}

/** When the text that is published now was given the label. */
async function findReviewedAt(
  db: Db,
  entry: { id: string; published_revision_id: string | null },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('entry_review')
    .select((review) => review.fn.max('decided_at').as('at'))
    .where('entry_id', '=', entry.id)
    .where('revision_id', '=', entry.published_revision_id ?? '')
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** The entry's head, or `not-found`. */
export async function getHead(db: Db, entryId: string): Promise<EntryHead> {
  const head = await findHead(db, entryId);
  if (!head) throw new DomainError('not-found');
  return head;
}

/** Makes the revision the published one and returns the label of the text before it; `conflict` when the entry has moved on since its head was read. */
export async function updatePublished(
  trx: Db,
  head: EntryHead,
  published: { revisionId: string; number: number; organisationId: string; at: string },
): Promise<EntryLabel> {
  const row = await trx
    .updateTable('entry')
    .set({
      state: 'published',
      published_revision_id: published.revisionId,
      organisation_id: published.organisationId,
      version: published.number,
      withdrawn_reason: null,
      archived_from: null,
      published_at: head.publishedAt ?? published.at,
      changed_at: published.at,
    })
    .where('id', '=', head.id)
    .where('version', '=', head.version)
    .where('state', '=', head.state)
    .returning('label')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
  return row.label;
}

/** Moves the entry from one state to the next; `conflict` when it is not in the first. */
export async function updateState(
  trx: Db,
  entryId: string,
  change: { from: EntryState; to: EntryState; reason: string | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('entry')
    .set({ state: change.to, withdrawn_reason: change.reason, changed_at: change.at })
    .where('id', '=', entryId)
    .where('state', '=', change.from)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
}

/** Puts the entry away and remembers from where; `conflict` when it has moved on since its head was read. */
export async function updateArchived(trx: Db, { id, state }: EntryHead, at: string): Promise<void> {
  const row = await trx
    .updateTable('entry')
    .set({ state: 'archived', archived_from: state === 'archived' ? null : state, changed_at: at })
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
}

/** Brings the entry back to where it was put away from, a draft when that is not known; `conflict` when it is not put away. */
export async function updateRestored(trx: Db, id: string, at: string): Promise<EntryState> {
  const row = await trx
    .updateTable('entry')
    .set((is) => ({
      state: is.fn.coalesce('archived_from', is.val<EntryState>('draft')),
      archived_from: null,
      changed_at: at,
    }))
    .where('id', '=', id)
    .where('state', '=', 'archived')
    .returning('state')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
  return row.state;
}

/** Sets the label of the very text that is published; `conflict` when another has been published meanwhile. */
export async function updateLabel(
  trx: Db,
  { entryId, revisionId }: { entryId: string; revisionId: string },
  label: EntryLabel,
): Promise<void> {
  const row = await trx
    .updateTable('entry')
    .set({ label })
    .where('id', '=', entryId)
    .where('state', '=', 'published')
    .where('published_revision_id', '=', revisionId)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'entry' });
}

/** The entry's first public address in place of the draft's own, which nobody has been given. */
export async function replaceDraftSlug(trx: Db, head: EntryHead, slug: string, at: string): Promise<void> {
  await insertSlug(trx, slug, head.id, at);
  await trx.updateTable('entry').set({ slug }).where('id', '=', head.id).execute();
  await trx.deleteFrom('slug_history').where('slug', '=', head.slug).execute();
}

/** Ids of the published entries in the order of their addresses. */
export async function listPublishedIds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('state', '=', 'published')
    .orderBy('slug')
    .execute();
  return rows.map(({ id }) => id);
}

/** Entries whose public text is one of the revisions. */
export async function listIdsPublishing(db: Db, revisionIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('state', '=', 'published')
    .where('published_revision_id', 'in', [...revisionIds, ''])
    .execute();
  return rows.map(({ id }) => id);
}
