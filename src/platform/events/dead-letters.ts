import type { Actor } from '../access/actor.ts';
import { requirePermission } from '../access/permissions.ts';
import type { App } from '../app.ts';
import { errorText } from '../error-text.ts';
import { DomainError } from '../errors.ts';
import { deleteDeadLetter, updateDeadLetter } from './consumer-queries.ts';
import { findEvent } from './event-queries.ts';

export type DeadLetterKey = { consumer: string; seq: number };

/** Lets the consumer handle the parked event once more; true when it went well and the event is no longer parked. */
export async function retryDeadLetter(app: App, actor: Actor, key: DeadLetterKey): Promise<boolean> {
  requirePermission(actor, 'portal.operate');
  const consumer = app.registries.consumers.find(({ name }) => name === key.consumer);
  const event = await findEvent(app.db, key.seq);
  if (!consumer || !event) throw new DomainError('not-found');
  try {
    if (consumer.effect === 'outside') await consumer.handle(app, event);
    await app.db.transaction().execute(async (trx) => {
      await takeAway({ ...app, db: trx }, actor, key, 'dead-letter.retried');
      if (consumer.effect !== 'outside') await consumer.handle({ ...app, db: trx }, event);
    });
    return true;
  } catch (error) {
    if (await updateDeadLetter(app.db, { ...key, lastError: errorText(error) })) return false;
    throw error;
  }
}

/** Gives the parked event up for good; the audit trail says who did. */
export async function discardDeadLetter(app: App, actor: Actor, key: DeadLetterKey): Promise<void> {
  requirePermission(actor, 'portal.operate');
  await app.db
    .transaction()
    .execute((trx) => takeAway({ ...app, db: trx }, actor, key, 'dead-letter.discarded'));
}

async function takeAway(app: App, actor: Actor, key: DeadLetterKey, action: string): Promise<void> {
  if (!(await deleteDeadLetter(app.db, key.consumer, key.seq))) throw new DomainError('not-found');
  await app.audit.record(app.db, {
    actor,
    action,
    object: { type: 'event', id: String(key.seq) },
    data: { consumer: key.consumer },
  });
}
