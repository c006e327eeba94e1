import { sql } from 'kysely';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import type { EntryState, RevisionState } from '../entry.ts';
import type { ActingScope } from './scope-rules.ts';

/** The draft's own time, else the entry's. */
const since = sql<string>`coalesce(draft.submitted_at, draft.saved_at, entry.changed_at)`;

/** Ids of the organisations of the scope, to be asked for within another query. */
export function organisationIdsIn(db: Db, { organisationIds, networkIds, isEverywhere }: ActingScope) {
  const all = db.selectFrom('organisation').select('organisation.id');
  if (isEverywhere) return all;
  return all.where((is) =>
    is.or([
      is('organisation.id', 'in', [...organisationIds, '']),
      is(
        'organisation.id',
        'in',
        is
          .selectFrom('network_organisation')
          .select('organisation_id')
          .where('network_id', 'in', [...networkIds, '']),
      ),
    ]),
  );
}

/** Organisations of the scope, in Swedish order. */
export async function listScopeOrganisations(
  db: Db,
  scope: ActingScope,
): Promise<readonly { id: string; slug: string; name: string }[]> {
  return organisationIdsIn(db, scope)
    .select(['organisation.slug', 'organisation.name'])
    .where('is_source', '=', 0)
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
}

export type OwnEntryRow = {
  entryId: string;
  slug: string;
  title: string;
  organisationId: string;
  organisation: string;
  state: EntryState;
  /** The open draft's state, when there is one. */
  draft: Extract<RevisionState, 'draft' | 'in-review'> | null;
  publishedAt: string | null;
  reviewBy: string | null;
  /** Since when it is as it is: saved, sent to the editor, published or withdrawn. */
  since: string;
};

/** Every entry of the organisations, and those written along in, that is not put away; the latest changed first. */
export async function listOwnEntries(
  db: Db,
  whose: { organisationIds: readonly string[]; entryIds: readonly string[] },
  page: { limit: number; after?: readonly [since: string, id: string] | undefined },
): Promise<readonly OwnEntryRow[]> {
  const rows = await ownEntries(db)
    .where((is) =>
      is.or([
        is('entry.organisation_id', 'in', [...whose.organisationIds, '']),
        is('entry.id', 'in', [...whose.entryIds, '']),
      ]),
    )
    .where('entry.state', '<>', 'archived')
    .$if(page.after !== undefined, (query) => {
      const [at, id] = page.after ?? ['', ''];
      return query.where((is) =>
        is.or([is(since, '<', at), is.and([is(since, '=', at), is('entry.id', '<', id)])]),
      );
    })
    .orderBy('since', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    title: row.draftTitle ?? row.publishedTitle ?? '',
    draft: openState(row.draft),
  }));
}

/** Drafts of the scope's organisations that wait for an editor, the longest waiting first. */
export async function listInReview(
  db: Db,
  scope: ActingScope,
): Promise<
  readonly { slug: string; title: string; organisationId: string; organisation: string; since: string }[]
> {
  const rows = await db
    .selectFrom('entry_revision as draft')
    .innerJoin('entry', 'entry.id', 'draft.entry_id')
    .innerJoin('organisation', 'organisation.id', 'entry.organisation_id')
    .select([
      'entry.slug',
      'draft.title',
      'entry.organisation_id as organisationId',
      'organisation.name as organisation',
    ])
    .select(since.as('since'))
    .where('draft.state', '=', 'in-review')
    .where('entry.organisation_id', 'in', organisationIdsIn(db, scope))
    .orderBy('since')
    .execute();
  return rows.map((row) => ({ ...row, title: row.title ?? '' }));
}

function ownEntries(db: Db) {
  return db
    .selectFrom('entry')
    .innerJoin('organisation', 'organisation.id', 'entry.organisation_id')
    .leftJoin('entry_revision as draft', (join) =>
      join.onRef('draft.entry_id', '=', 'entry.id').on('draft.state', 'in', ['draft', 'in-review']),
    )
    .leftJoin('entry_revision as published', 'published.id', 'entry.published_revision_id')
    .select([
      'entry.id as entryId',
      'entry.slug',
      'entry.state',
      'entry.published_at as publishedAt',
      'entry.organisation_id as organisationId',
      'organisation.name as organisation',
      'draft.state as draft',
      'draft.title as draftTitle',
      'published.title as publishedTitle',
      'published.review_by as reviewBy',
    ])
    .select(since.as('since'));
}

function openState(state: RevisionState | null): OwnEntryRow['draft'] {
  return state === 'draft' || state === 'in-review' ? state : null;
}

/** Says what is new in the open draft. */
export async function updateChangeNote(db: Db, entryId: string, note: string | null): Promise<void> {
  await db
    .updateTable('entry_revision')
    .set({ change_note: note })
    .where('entry_id', '=', entryId)
    .where('state', 'in', ['draft', 'in-review'])
    .execute();
}

/** Since when an editor is asked and by whom, or when and why the draft went back to its writers. */
export async function updateHandover(
  trx: Db,
  revisionId: string,
  handover:
    | { to: 'editor'; by: string | null; at: string }
    | { to: 'writer'; reason: string | null; at: string },
): Promise<void> {
  const values =
    handover.to === 'editor'
      ? { submitted_at: handover.at, submitted_by: handover.by, returned_at: null, return_reason: null }
      : { submitted_at: null, returned_at: handover.at, return_reason: handover.reason };
  await trx.updateTable('entry_revision').set(values).where('id', '=', revisionId).execute();
}

/** In which role the revision was published. */
export async function updatePublishedRole(trx: Db, revisionId: string, role: Role | null): Promise<void> {
  await trx
    .updateTable('entry_revision')
    .set({ published_role: role })
    .where('id', '=', revisionId)
    .execute();
}

export async function findChangeNote(db: Db, revisionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('entry_revision')
    .select('change_note')
    .where('id', '=', revisionId)
    .executeTakeFirst();
  return row?.change_note ?? null;
}

/** Deletes personal contacts that are shown until before the day; returns how many there were. */
export async function deleteExpiredContacts(db: Db, today: string): Promise<number> {
  const rows = await db
    .deleteFrom('entry_contact')
    .where('is_personal', '=', 1)
    .where('expires', '<', today)
    .returning('position')
    .execute();
  return rows.length;
}
