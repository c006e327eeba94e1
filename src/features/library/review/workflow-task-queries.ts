import type { Db } from '#src/platform/app.ts';
import type { ActingScope } from '../entry/scope-rules.ts';
import { organisationIdsIn } from '../publishing/publishing-queries.ts';

type Row = { slug: string; title: string; organisation: string; since: string };
export type WaitingReview = Row & { dueOn: string };

/** Reviews that nobody is chosen for, of the organisations of the scope. */
export async function listUnassigned(db: Db, scope: ActingScope): Promise<readonly WaitingReview[]> {
  return reviews(db)
    .where('r.state', '=', 'asked')
    .where('e.organisation_id', 'in', organisationIdsIn(db, scope))
    .execute();
}

/** Reviews that wait for this reviewer. */
export async function listToReview(db: Db, personId: string): Promise<readonly WaitingReview[]> {
  return reviews(db).where('r.reviewer_id', '=', personId).where('r.state', '=', 'assigned').execute();
}

/** Reviewed texts that came back, of the organisations of the scope. */
export async function listReturnedReviews(db: Db, scope: ActingScope): Promise<readonly WaitingReview[]> {
  return reviews(db)
    .where('r.state', '=', 'returned')
    .where('e.organisation_id', 'in', organisationIdsIn(db, scope))
    .execute();
}

function reviews(db: Db) {
  return db
    .selectFrom('entry_review as r')
    .innerJoin('entry as e', 'e.id', 'r.entry_id')
    .innerJoin('entry_card as c', 'c.entry_id', 'e.id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.slug', 'c.title', 'o.name as organisation', 'r.since', 'r.due_on as dueOn'])
    .orderBy('r.since');
}

/** Drafts that an editor gave back, of the organisations of the scope. */
export async function listReturnedDrafts(db: Db, scope: ActingScope): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('entry_revision as d')
    .innerJoin('entry as e', 'e.id', 'd.entry_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.slug', 'd.title', 'o.name as organisation', 'd.returned_at'])
    .where('d.state', '=', 'draft')
    .where('d.returned_at', 'is not', null)
    .where('e.organisation_id', 'in', organisationIdsIn(db, scope))
    .orderBy('d.returned_at')
    .execute();
  return rows.map(({ returned_at, title, ...row }) => ({
    ...row,
    title: title ?? '',
    since: returned_at ?? '',
  }));
}

/** Drafts whose hour passed without publishing, of the organisations of the scope. */
export async function listFailedSchedules(db: Db, scope: ActingScope): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('entry_schedule as s')
    .innerJoin('entry as e', 'e.id', 's.entry_id')
    .innerJoin('entry_revision as d', 'd.id', 's.revision_id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.slug', 'd.title', 'o.name as organisation', 's.failed_at'])
    .where('s.failed_at', 'is not', null)
    .where('e.organisation_id', 'in', organisationIdsIn(db, scope))
    .orderBy('s.failed_at')
    .execute();
  return rows.map(({ failed_at, title, ...row }) => ({ ...row, title: title ?? '', since: failed_at ?? '' }));
}

/** Comments from readers that nobody has answered or closed, of the organisations of the scope; a text once. */
export async function listUnansweredComments(db: Db, scope: ActingScope): Promise<readonly Row[]> {
  return db
    .selectFrom('entry_comment as m')
    .innerJoin('entry as e', 'e.id', 'm.entry_id')
    .innerJoin('entry_card as c', 'c.entry_id', 'e.id')
    .innerJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select(['e.slug', 'c.title', 'o.name as organisation'])
    .select((is) => is.fn.min('m.created_at').as('since'))
    .where('m.kind', '=', 'reader')
    .where('m.parent_id', 'is', null)
    .where('m.closed_at', 'is', null)
    .where((is) =>
      is.not(
        is.exists(is.selectFrom('entry_comment as a').select('a.id').whereRef('a.parent_id', '=', 'm.id')),
      ),
    )
    .where('e.organisation_id', 'in', organisationIdsIn(db, scope))
    .groupBy(['e.slug', 'c.title', 'o.name'])
    .orderBy('since')
    .execute();
}
