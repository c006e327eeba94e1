import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { updateLabel } from '../entry/entry-queries.ts';
import { type Publishing, recordChange } from '../entry/entry-record.ts';
import { findApproval, findReview, insertReview } from './review-queries.ts';
import { answerDay } from './review-rules.ts';

/**
 * The label belongs to the text that was reviewed: a new text is published without it, and whoever gave it is asked to
 * read again. A label that came with an import has no reviewer; then nobody is asked.
 */
export async function dropLabel(
  app: Publishing,
  trx: Db,
  actor: Actor,
  text: { entryId: string; revisionId: string },
): Promise<void> {
  const { entryId, revisionId } = text;
  await updateLabel(trx, text, 'own-description');
  const approval = await findApproval(trx, entryId);
  const latest = await findReview(trx, entryId);
  if (!approval?.reviewerId || latest?.id !== approval.id) return;
  const now = app.clock.now();
  await insertReview(trx, {
    id: app.ids.next(),
    entryId,
    revisionId,
    askedBy: actorId(actor),
    dueOn: answerDay(swedishDay(now)),
    reviewerId: approval.reviewerId,
    at: now.toISOString(),
  });
  await recordChange(app, trx, actor, { kind: 'entry.review-assigned', entryId });
}
