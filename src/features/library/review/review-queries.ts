import type { WorkflowTables } from '#db/tables/workflow.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { EntryHead } from '../entry/entry.ts';
import type { Check, CheckItem, ReviewState } from './review-rules.ts';

export type Review = {
  id: string;
  entryId: string;
  revisionId: string;
  state: ReviewState;
  askedBy: string | null;
  askedAt: string;
  dueOn: string;
  reviewerId: string | null;
  since: string;
  decidedAt: string | null;
  note: string | null;
};

const openStates: readonly ReviewState[] = ['asked', 'assigned', 'returned'];

type NewReview = {
  id: string;
  entryId: string;
  revisionId: string;
  askedBy: string | null;
  dueOn: string;
  /** Known when the label is to be confirmed again. */
  reviewerId?: string | null;
  at: string;
};

/** Asks for a review; `conflict` when one is open. */
export async function insertReview(trx: Db, review: NewReview): Promise<void> {
  const reviewerId = review.reviewerId ?? null;
  try {
    await trx
      .insertInto('entry_review')
      .values({
        id: review.id,
        entry_id: review.entryId,
        revision_id: review.revisionId,
        state: reviewerId === null ? 'asked' : 'assigned',
        asked_by: review.askedBy,
        asked_at: review.at,
        due_on: review.dueOn,
        reviewer_id: reviewerId,
        assigned_by: null,
        since: review.at,
        decided_at: null,
        note: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'review' }, { cause: error });
    throw error;
  }
}

/** The review of the entry that is open, else the latest that ended. */
export async function findReview(db: Db, entryId: string): Promise<Review | undefined> {
  const row = await db
    .selectFrom('entry_review')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toReview(row);
}

/** The latest review that gave the label. */
export async function findApproval(db: Db, entryId: string): Promise<Review | undefined> {
  const row = await db
    .selectFrom('entry_review')
    .selectAll()
    .where('entry_id', '=', entryId)
    .where('state', '=', 'approved')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toReview(row);
}

type Change = {
  to: ReviewState;
  at: string;
  revisionId?: string;
  dueOn?: string;
  reviewerId?: string;
  assignedBy?: string | null;
  note?: string | null;
};

/** Moves the review on; `conflict` when it has moved since it was read. */
export async function updateReview(
  trx: Db,
  { id, state, reviewerId }: Review,
  change: Change,
): Promise<void> {
  let update = trx
    .updateTable('entry_review')
    .set({
      state: change.to,
      since: change.at,
      decided_at: change.to === 'approved' || change.to === 'returned' ? change.at : null,
      ...(change.revisionId !== undefined && { revision_id: change.revisionId }),
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.reviewerId !== undefined && { reviewer_id: change.reviewerId }),
      ...(change.assignedBy !== undefined && { assigned_by: change.assignedBy }),
      ...(change.note !== undefined && { note: change.note }),
    })
    .where('id', '=', id)
    .where('state', '=', state);
  update =
    reviewerId === null
      ? update.where('reviewer_id', 'is', null)
      : update.where('reviewer_id', '=', reviewerId);
  if (!(await update.returning('id').executeTakeFirst()))
    throw new DomainError('conflict', { type: 'review' });
}

/** Ends the open review of an entry that is taken off the page. */
export async function cancelOpenReview(trx: Db, entryId: string, at: string): Promise<void> {
  await trx
    .updateTable('entry_review')
    .set({ state: 'cancelled', since: at })
    .where('entry_id', '=', entryId)
    .where('state', 'in', [...openStates])
    .execute();
}

export async function listChecks(db: Db, reviewId: string): Promise<readonly Check[]> {
  const rows = await db
    .selectFrom('entry_review_check')
    .select(['item', 'is_met', 'note'])
    .where('review_id', '=', reviewId)
    .execute();
  return rows.map((row) => ({
    item: row.item as CheckItem,
    isMet: row.is_met === 1,
    note: row.note ?? '',
  }));
}

/** Writes what the reviewer says of each item, in place of what was said before. */
export async function replaceChecks(trx: Db, reviewId: string, checks: readonly Check[]): Promise<void> {
  await trx.deleteFrom('entry_review_check').where('review_id', '=', reviewId).execute();
  await trx
    .insertInto('entry_review_check')
    .values(
      checks.map(({ item, isMet, note }) => ({
        review_id: reviewId,
        item,
        is_met: isMet ? (1 as const) : (0 as const),
        note: note || null,
      })),
    )
    .execute();
}

const writing = ['entry.drafted', 'entry.submitted', 'entry.published', 'entry.revised', 'entry.imported'];

/** Everybody who has written or published any text of the entry, by the event log. */
export async function listWriterIds(db: Db, entryId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('event')
    .select('actor_id')
    .distinct()
    .where('subject_type', '=', 'entry')
    .where('subject_id', '=', entryId)
    .where('kind', 'in', writing)
    .where('actor_id', 'is not', null)
    .execute();
  return rows.flatMap(({ actor_id }) => actor_id ?? []);
}

export type Reviewer = { personId: string; name: string; organisation: string };

/** Awake members of other organisations of the text's networks, with none of its own; those who wrote are taken out by the rules. */
export async function listReviewers(
  db: Db,
  { networkIds }: Pick<EntryHead, 'networkIds'>,
  organisationIds: readonly string[],
): Promise<readonly Reviewer[]> {
  if (networkIds.length === 0) return [];
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .innerJoin('organisation as o', 'o.id', 'm.scope_id')
    .innerJoin('network_organisation as n', 'n.organisation_id', 'o.id')
    .select(['p.id', 'p.name', 'p.sort_key', 'o.name as organisation'])
    .distinct()
    .where('m.scope_type', '=', 'organisation')
    .where('m.status', '=', 'approved')
    .where('p.state', '=', 'active')
    .where('n.network_id', 'in', [...networkIds])
    .where('p.id', 'not in', (from) =>
      from
        .selectFrom('membership as own')
        .select('own.person_id')
        .where('own.scope_type', '=', 'organisation')
        .where('own.status', '=', 'approved')
        .where('own.scope_id', 'in', [...organisationIds, '']),
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
  const first = new Map<string, Reviewer>();
  for (const { id, name, organisation } of rows)
    if (!first.has(id)) first.set(id, { personId: id, name, organisation });
  return [...first.values()];
}

function toReview(row: WorkflowTables['entry_review']): Review {
  return {
    id: row.id,
    entryId: row.entry_id,
    revisionId: row.revision_id,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    reviewerId: row.reviewer_id,
    since: row.since,
    decidedAt: row.decided_at,
    note: row.note,
  };
}
