import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { refreshCard } from '../cards/entry-cards.ts';
import type { Entry } from '../entry/entry.ts';
import { updateLabel } from '../entry/entry-queries.ts';
import { type Publishing, recordChange } from '../entry/entry-record.ts';
import { insertComment } from './comments/comment-queries.ts';
import type { ReviewAnswer } from './review-input.ts';
import { listWriterIds, type Review, replaceChecks, updateReview } from './review-queries.ts';
import { type Check, checkItems, decisionErrors, reviewObstacle } from './review-rules.ts';
import { getReviewable, getReviewed, organisationsOf } from './reviewed-text.ts';

/**
 * What the reviewer says: kept on the way, or the answer. The label is given to the very text that was read;
 * `conflict` when another has been published since.
 */
export async function answerReview(
  app: Publishing & Pick<App, 'limits'>,
  actor: Actor,
  slug: string,
  answer: ReviewAnswer,
): Promise<Outcome<string>> {
  const personId = requireSelf(actor);
  const { head, review } = await getReviewed(app, actor, slug);
  const entry = await getReviewable(app, head);
  if (review?.state !== 'assigned') throw new DomainError('conflict', { type: 'review' });
  await requireReviewer(app, actor, review, entry);
  app.limits.take('write', personId);
  const checks = toChecks(answer);
  const errors = await answerErrors(app, actor, answer, checks);
  if (Object.keys(errors).length > 0) return refused(errors);
  if (answer.revision !== entry.revision.id) throw new DomainError('conflict', { type: 'review' });
  await app.db.transaction().execute(async (trx) => {
    await replaceChecks(trx, review.id, checks);
    await keepComment(app, trx, answer, { entryId: head.id, authorId: personId });
    await decide(app, trx, actor, { review, entry, answer });
  });
  return done(head.slug);
}

async function answerErrors(
  app: TextGate,
  actor: Actor,
  answer: ReviewAnswer,
  checks: readonly Check[],
): Promise<FieldErrors> {
  const { act, note = '', comment = '', notes } = answer;
  const blocked = await acceptText(app, actor, { note, comment, ...notes });
  if (act === 'save' || Object.keys(blocked).length > 0) return blocked;
  return decisionErrors(act, { checks, note: note || comment });
}

async function keepComment(
  app: Publishing,
  trx: Db,
  { comment: body = '', field }: ReviewAnswer,
  at: { entryId: string; authorId: string },
): Promise<void> {
  if (body === '') return;
  const written = { id: app.ids.next(), at: app.clock.now().toISOString() };
  await insertComment(trx, { ...written, ...at, kind: 'review', field: field ?? null, body });
}

type Answered = { review: Review; entry: Entry; answer: ReviewAnswer };

/** Keeps what is said so far, sends the text back, or gives it the label. */
async function decide(
  app: Publishing,
  trx: Db,
  actor: Actor,
  { review, entry, answer }: Answered,
): Promise<void> {
  const { act, note } = answer;
  const { head, revision } = entry;
  const states = { save: 'assigned', return: 'returned', approve: 'approved' } as const;
  const at = act === 'save' ? review.since : app.clock.now().toISOString();
  await updateReview(trx, review, { to: states[act], at, note: note || null, revisionId: revision.id });
  if (act === 'save') return;
  if (act === 'approve') {
    await updateLabel(trx, { entryId: head.id, revisionId: revision.id }, 'reviewed');
    await refreshCard(trx, head.id);
  }
  const kind = act === 'approve' ? 'entry.reviewed' : 'entry.review-returned';
  await recordChange(app, trx, actor, { kind, entryId: head.id, data: { version: revision.number } });
}

/** Four eyes, asked again when the answer is given: the reviewer may have come to the organisation or the text meanwhile. */
async function requireReviewer(
  app: Pick<App, 'db'>,
  actor: Actor,
  review: Review,
  entry: Entry,
): Promise<void> {
  const personId = requireSelf(actor);
  if (review.reviewerId !== personId || actor.kind !== 'person')
    throw new DomainError('forbidden', { action: 'review.answer' });
  const organisationIds = actor.memberships.flatMap(({ scopeType, scopeId }) =>
    scopeType === 'organisation' ? [scopeId] : [],
  );
  const writerIds = await listWriterIds(app.db, entry.head.id);
  const text = { writerIds, organisationIds: organisationsOf(entry) };
  if (reviewObstacle({ personId, organisationIds }, text))
    throw new DomainError('forbidden', { action: 'review.answer' });
}

function toChecks({ met, notes }: ReviewAnswer): readonly Check[] {
  return checkItems.map((item) => ({
    item,
    isMet: met.includes(item),
    note: notes[`note-${item}`] ?? '',
  }));
}
