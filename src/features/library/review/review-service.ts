import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { type Entry, type EntryHead, entryScope } from '../entry/entry.ts';
import { type Publishing, recordChange } from '../entry/entry-record.ts';
import { checkPublish } from '../entry/entry-rules.ts';
import { visibleEntry } from '../entry/entry-visibility.ts';
import { findStanding, type OwnEntryRow } from '../publishing/publishing-queries.ts';
import { findPublished } from '../storage/revision-queries.ts';
import { listThreads, type Thread } from './comments/comment-service.ts';
import {
  insertReview,
  listChecks,
  listReviewers,
  listWriterIds,
  type Review,
  type Reviewer,
  updateReview,
} from './review-queries.ts';
import { answerDay, type Check, nextReviewState, type ReviewAction } from './review-rules.ts';
import { getReviewable, getReviewed, organisationsOf } from './reviewed-text.ts';

/** The review of a text as those see it who wrote it, review it, or hand it out. */
export type ReviewPage = {
  head: EntryHead;
  entry: Entry;
  review: Review | undefined;
  checks: readonly Check[];
  threads: readonly Thread[];
  /** What *Granskad av nätverket* asks for besides, and is not answered yet. */
  missing: readonly string[];
  /** Who may be asked; empty for those who hand out nothing. */
  reviewers: readonly Reviewer[];
  reviewerOrganisation: string | undefined;
  isReviewer: boolean;
  mayAsk: boolean;
  mayAssign: boolean;
  /** How text and review stand. */
  standing: OwnEntryRow | undefined;
  today: string;
};

/** Opens the review for those who take part in it; hidden as `not-found` from everybody else. */
export async function openReview(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<ReviewPage> {
  requireSelf(actor);
  const { head, review, isReviewer } = await getReviewed(app, actor, slug);
  const published = await findPublished(app.db, head);
  if (!published) throw new DomainError('not-found');
  const scope = entryScope(head);
  const isOpen = review !== undefined && nextReviewState(review.state, 'cancel') !== undefined;
  const mayAssign = isOpen && isPermitted(actor, 'review.assign', scope);
  return {
    head,
    entry: visibleEntry(published, actor),
    review,
    checks: review ? await listChecks(app.db, review.id) : [],
    threads: await listThreads(app, actor, head, 'review'),
    missing: Object.keys(checkPublish(published, 'reviewed')),
    reviewers: mayAssign ? await eligibleReviewers(app, published) : [],
    reviewerOrganisation: await organisationOfReviewer(app, published, review),
    isReviewer: isReviewer && review?.state === 'assigned',
    mayAsk: isPermitted(actor, 'entry.publish', scope),
    mayAssign,
    standing: await findStanding(app.db, head.id),
    today: swedishDay(app.clock.now()),
  };
}

/** Members of other organisations in the text's networks who have had no hand in it. */
async function eligibleReviewers(app: Pick<App, 'db'>, entry: Entry): Promise<readonly Reviewer[]> {
  const writerIds = await listWriterIds(app.db, entry.head.id);
  const found = await listReviewers(app.db, entry.head, organisationsOf(entry));
  return found.filter(({ personId }) => !writerIds.includes(personId));
}

async function organisationOfReviewer(
  app: Pick<App, 'db'>,
  entry: Entry,
  review: Review | undefined,
): Promise<string | undefined> {
  if (!review?.reviewerId) return undefined;
  const all = await listReviewers(app.db, entry.head, []);
  return all.find(({ personId }) => personId === review.reviewerId)?.organisation;
}

type Reviewing = Publishing & Pick<App, 'limits'>;

/** Asks the network to review the published text; told at each question that *Granskad* needs an answer to. */
export async function askReview(app: Reviewing, actor: Actor, slug: string): Promise<Outcome<string>> {
  app.limits.take('write', requireSelf(actor));
  const { head, review } = await getReviewed(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(head));
  const published = await getReviewable(app, head);
  const errors = checkPublish(published, 'reviewed');
  if (Object.keys(errors).length > 0) return refused(errors);
  if (review?.state === 'returned') return resume(app, actor, review, published);
  if (head.label === 'reviewed') throw new DomainError('conflict', { type: 'review' });
  const now = app.clock.now();
  await app.db.transaction().execute(async (trx) => {
    await insertReview(trx, {
      id: app.ids.next(),
      entryId: head.id,
      revisionId: published.revision.id,
      askedBy: actorId(actor),
      dueOn: answerDay(swedishDay(now)),
      at: now.toISOString(),
    });
    await recordChange(app, trx, actor, { kind: 'entry.review-asked', entryId: head.id });
  });
  return done(head.slug);
}

/** The mended text goes back to the same reviewer, with a new day to answer by. */
async function resume(
  app: Publishing,
  actor: Actor,
  review: Review,
  { head, revision }: Entry,
): Promise<Outcome<string>> {
  const now = app.clock.now();
  const dueOn = answerDay(swedishDay(now));
  await move(app, actor, review, {
    action: 'resume',
    kind: 'entry.review-resumed',
    set: { revisionId: revision.id, dueOn },
  });
  return done(head.slug);
}

/** Hands the review to somebody; refused when they have had a hand in the text or belong to it. */
export async function assignReview(
  app: Reviewing,
  actor: Actor,
  slug: string,
  { reviewer }: { reviewer: string },
): Promise<Outcome<string>> {
  app.limits.take('write', requireSelf(actor));
  const { head, review } = await getReviewed(app, actor, slug);
  requirePermission(actor, 'review.assign', entryScope(head));
  if (!review) throw new DomainError('conflict', { type: 'review' });
  const published = await getReviewable(app, head);
  const eligible = await eligibleReviewers(app, published);
  if (!eligible.some(({ personId }) => personId === reviewer))
    return refused({ reviewer: { code: 'not-a-choice' } });
  await move(app, actor, review, {
    action: 'assign',
    kind: 'entry.review-assigned',
    set: { reviewerId: reviewer, assignedBy: actorId(actor), revisionId: published.revision.id },
    data: { reviewerId: reviewer },
  });
  return done(head.slug);
}

/** Takes the wish for a review back, or ends one that nobody can do. */
export async function cancelReview(app: Reviewing, actor: Actor, slug: string): Promise<string> {
  app.limits.take('write', requireSelf(actor));
  const { head, review } = await getReviewed(app, actor, slug);
  requirePermission(actor, 'entry.publish', entryScope(head));
  if (review && nextReviewState(review.state, 'cancel'))
    await move(app, actor, review, { action: 'cancel', kind: 'entry.review-cancelled' });
  return head.slug;
}

type ReviewMove = {
  action: ReviewAction;
  kind: 'entry.review-resumed' | 'entry.review-assigned' | 'entry.review-cancelled';
  set?: Partial<Parameters<typeof updateReview>[2]>;
  data?: Readonly<Record<string, string>>;
};

async function move(
  app: Publishing,
  actor: Actor,
  review: Review,
  { action, kind, set = {}, data = {} }: ReviewMove,
): Promise<void> {
  const to = nextReviewState(review.state, action);
  if (!to) throw new DomainError('conflict', { type: 'review' });
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateReview(trx, review, { ...set, to, at });
    await recordChange(app, trx, actor, { kind, entryId: review.entryId, data });
  });
}
