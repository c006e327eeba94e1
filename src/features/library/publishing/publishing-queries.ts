import { sql } from 'kysely';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import type { RevisionState } from '../entry/entry.ts';
import type { ActingScope } from '../entry/scope-rules.ts';
import type { StandingFacts } from './standing/standing-rules.ts';

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

export type OwnEntryRow = StandingFacts & {
  entryId: string;
  slug: string;
  title: string;
  organisationId: string;
  organisation: string;
  publishedAt: string | null;
  /** The editor's reason, when the draft came back. */
  returnReason: string | null;
};

/** Every entry of the organisations and those written along in, or every one that is put away; the latest changed first. */
export async function listOwnEntries(
  db: Db,
  whose: { organisationIds: readonly string[]; entryIds: readonly string[] },
  page: { limit: number; after?: readonly [since: string, id: string] | undefined; isArchived?: boolean },
): Promise<readonly OwnEntryRow[]> {
  const rows = await ownEntries(db)
    .where((is) =>
      is.or([
        is('entry.organisation_id', 'in', [...whose.organisationIds, '']),
        is('entry.id', 'in', [...whose.entryIds, '']),
      ]),
    )
    .where('entry.state', page.isArchived ? '=' : '<>', 'archived')
    .where((is) => is.or([is('draft.id', 'is not', null), is('published.id', 'is not', null)]))
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
  return rows.map(toOwnEntry);
}

/** How one entry stands. */
export async function findStanding(db: Db, entryId: string): Promise<OwnEntryRow | undefined> {
  const row = await ownEntries(db).where('entry.id', '=', entryId).executeTakeFirst();
  return row && toOwnEntry(row);
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
    .leftJoin('entry_schedule as schedule', 'schedule.entry_id', 'entry.id')
    .leftJoin('entry_review as review', (join) =>
      join
        .onRef('review.entry_id', '=', 'entry.id')
        .on('review.state', 'in', ['asked', 'assigned', 'returned']),
    )
    .select([
      'entry.id as entryId',
      'entry.slug',
      'entry.state',
      'entry.published_at as publishedAt',
      'entry.organisation_id as organisationId',
      'organisation.name as organisation',
      'draft.state as draftState',
      'draft.id as draftId',
      'draft.saves as draftSaves',
      'draft.title as draftTitle',
      'draft.returned_at as returnedAt',
      'draft.return_reason as returnReason',
      'published.title as publishedTitle',
      'published.review_by as reviewBy',
      'schedule.run_at as runAt',
      'schedule.failed_at as failedAt',
      'schedule.revision_id as scheduledId',
      'schedule.saves as scheduledSaves',
      'review.state as reviewState',
      'review.since as reviewSince',
      'review.due_on as reviewDue',
    ])
    .select(since.as('since'));
}

type Selected = Awaited<ReturnType<ReturnType<typeof ownEntries>['execute']>>[number];

function toOwnEntry(row: Selected): OwnEntryRow {
  const { entryId, slug, organisationId, organisation, state, publishedAt, reviewBy, returnedAt } = row;
  const isChanged = row.scheduledId !== row.draftId || row.scheduledSaves !== row.draftSaves;
  const { reviewState, reviewSince, reviewDue } = row;
  const isReviewed = reviewState !== null && reviewSince !== null && reviewDue !== null;
  return {
    entryId,
    slug,
    organisationId,
    organisation,
    state,
    publishedAt,
    reviewBy,
    returnedAt,
    since: row.since,
    returnReason: row.returnReason,
    title: row.draftTitle ?? row.publishedTitle ?? '',
    draft: openState(row.draftState),
    schedule: row.runAt === null ? null : { runAt: row.runAt, failedAt: row.failedAt, isChanged },
    review: isReviewed ? { state: reviewState, since: reviewSince, dueOn: reviewDue } : null,
  };
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
