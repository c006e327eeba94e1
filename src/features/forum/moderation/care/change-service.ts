import { endOfDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Category } from '../../categories/category.ts';
import { findCategory } from '../../categories/category-queries.ts';
import { mayStandIn } from '../../categories/category-rules.ts';
import type { Thread } from '../../threads/thread.ts';
import { mayModerate } from '../../visible-service.ts';
import { getCaredThread } from './cared-thread-service.ts';
import { type Caring, recordCare } from './record-care.ts';
import { updateCategory, updateLocked, updatePinned } from './thread-care-queries.ts';

const longestPinDays = 366;
const dayMs = 86_400_000;

/** Locks the thread, or opens it again: nobody but those who look after it writes in what is locked. */
export async function lockThread(
  app: Caring,
  actor: Actor,
  id: string,
  isLocked: boolean,
): Promise<Outcome<null>> {
  const thread = await getCaredThread(app, actor, id);
  await app.db.transaction().execute((trx) => setLocked(app, trx, actor, thread, isLocked));
  return done(null);
}

export async function setLocked(
  app: Caring,
  trx: Db,
  actor: Actor,
  thread: Thread,
  isLocked: boolean,
): Promise<void> {
  await updateLocked(trx, thread.id, isLocked);
  const data = { locked: isLocked ? 'yes' : 'no', category: thread.category.id };
  await recordCare(app, trx, actor, { kind: 'thread.locked', threadId: thread.id, data });
}

/** Moves the thread to another category that the actor looks after and may read; throws `forbidden` for any other. */
export async function moveThread(
  app: Caring,
  actor: Actor,
  id: string,
  categoryId: string,
): Promise<Outcome<null>> {
  const thread = await getCaredThread(app, actor, id);
  const target = await findTarget(app, actor, thread, categoryId);
  await app.db.transaction().execute((trx) => setCategory(app, trx, actor, thread, target));
  return done(null);
}

/** Where the thread may be moved to; `forbidden` where the actor may not, `conflict` for an entry's discussion or a category that takes none. */
export async function findTarget(
  app: Pick<Caring, 'db'>,
  actor: Actor,
  thread: Thread,
  categoryId: string,
): Promise<Category> {
  const target = await findCategory(app.db, { id: categoryId });
  if (!target || !mayModerate(actor, target))
    throw new DomainError('forbidden', { action: 'forum.moderate' });
  const takesIt = target.holds === 'talk' && !target.isClosed && mayStandIn(thread.category, target);
  if (thread.entryId !== null || !takesIt) throw new DomainError('conflict');
  return target;
}

export async function setCategory(
  app: Caring,
  trx: Db,
  actor: Actor,
  thread: Thread,
  target: Category,
): Promise<void> {
  await updateCategory(trx, thread.id, { from: thread.category.id, to: target.id });
  const data = { from: thread.category.id, to: target.id };
  await recordCare(app, trx, actor, { kind: 'thread.moved', threadId: thread.id, data });
}

/** Lets the thread stand first in its category to the end of the day in Sweden; without a day it does so no longer. */
export async function pinThread(app: Caring, actor: Actor, id: string, day: string): Promise<Outcome<null>> {
  const thread = await getCaredThread(app, actor, id);
  const noon = new Date(`${day}T12:00:00Z`);
  if (day !== '' && Number.isNaN(noon.getTime())) return refused({ day: { code: 'invalid-date' } });
  const until = day === '' ? null : endOfDay(noon);
  const ahead = until === null ? 1 : until.getTime() - app.clock.now().getTime();
  if (ahead <= 0 || ahead > longestPinDays * dayMs) return refused({ day: { code: 'out-of-range' } });
  await app.db.transaction().execute(async (trx) => {
    await updatePinned(trx, id, until?.toISOString() ?? null);
    const data = { until: until?.toISOString() ?? '', category: thread.category.id };
    await recordCare(app, trx, actor, { kind: 'thread.pinned', threadId: id, data });
  });
  return done(null);
}
