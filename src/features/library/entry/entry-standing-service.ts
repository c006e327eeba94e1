import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { deleteCard } from '../cards/entry-card-queries.ts';
import { refreshCard } from '../cards/entry-cards.ts';
import { deleteSchedule } from '../publishing/schedule/schedule-queries.ts';
import { cancelOpenReview } from '../review/review-queries.ts';
import { entryScope } from './entry.ts';
import { getHead, updateArchived, updateRestored, updateState } from './entry-queries.ts';
import { type Publishing, recordChange } from './entry-record.ts';
import { nextState } from './entry-rules.ts';

const longestReason = 600;

/** Takes a published entry back: its address answers with the reason from then on, and it can be published again. */
export async function withdrawEntry(
  app: Publishing,
  actor: Actor,
  input: { entryId: string; reason: string },
): Promise<Outcome<void>> {
  const head = await getHead(app.db, input.entryId);
  requirePermission(actor, 'entry.withdraw', entryScope(head));
  const reason = input.reason.trim();
  const errors = await reasonErrors(app, actor, reason);
  if (Object.keys(errors).length > 0) return refused(errors);
  if (head.state === 'withdrawn') return done(undefined);
  const to = nextState(head.state, 'withdraw');
  if (!to) throw new DomainError('conflict', { type: 'entry' });
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateState(trx, head.id, { from: head.state, to, reason, at });
    await deleteCard(trx, head.id);
    await cancelOpenReview(trx, head.id, at);
    await recordChange(app, trx, actor, { kind: 'entry.withdrawn', entryId: head.id });
  });
  return done(undefined);
}

/** What is wrong with a reason that is shown or told to somebody; nothing when it may stand. */
async function reasonErrors(app: Publishing, actor: Actor, reason: string): Promise<FieldErrors> {
  if (reason === '') return { reason: { code: 'required' } };
  if (reason.length > longestReason) return { reason: { code: 'too-long', values: { max: longestReason } } };
  return acceptText(app, actor, { reason });
}

/** Puts the entry away: out of lists and off its address, with everything kept. Putting away twice is putting away once. */
export async function archiveEntry(app: Publishing, actor: Actor, entryId: string): Promise<void> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, head.publishedAt === null ? 'entry.write' : 'entry.withdraw', entryScope(head));
  if (head.state === 'archived') return;
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateArchived(trx, head, at);
    await deleteCard(trx, entryId);
    await deleteSchedule(trx, entryId);
    await cancelOpenReview(trx, entryId, at);
    await recordChange(app, trx, actor, { kind: 'entry.archived', entryId, data: { from: head.state } });
  });
}

/** Takes the entry out again, as it stood before it was put away. */
export async function restoreEntry(app: Publishing, actor: Actor, entryId: string): Promise<void> {
  const head = await getHead(app.db, entryId);
  requirePermission(actor, head.publishedAt === null ? 'entry.write' : 'entry.withdraw', entryScope(head));
  if (head.state !== 'archived') return;
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    const to = await updateRestored(trx, entryId, at);
    if (to === 'published') await refreshCard(trx, entryId);
    await recordChange(app, trx, actor, { kind: 'entry.restored', entryId, data: { to } });
  });
}
