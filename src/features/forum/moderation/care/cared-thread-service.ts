import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Category, categoryObject } from '../../categories/category.ts';
import { listCategories } from '../../categories/category-queries.ts';
import { mayStandIn } from '../../categories/category-rules.ts';
import type { Thread } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';
import { mayModerate } from '../../visible-service.ts';
import { listSchedules, type ThreadSchedule } from './schedule-queries.ts';

export type CaredThread = {
  thread: Thread;
  /** Where it may be moved to: what the actor looks after too, and may read. */
  categories: readonly Category[];
  /** What is planned, and what was planned and could not be done. */
  schedules: readonly ThreadSchedule[];
};

/** The thread with what somebody who looks after it can do to it; throws as `getCaredThread`. */
export async function openThreadCare(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<CaredThread> {
  const thread = await getCaredThread(app, actor, id);
  return {
    thread,
    categories: (await listOpenCategories(app, actor, thread)).filter((one) => one.id !== thread.category.id),
    schedules: await listSchedules(app.db, id),
  };
}

/** The thread for somebody who looks after it, in whatever state; `not-found` for whoever may not read there, `forbidden` for other readers and whoever is not signed in. */
export async function getCaredThread(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread> {
  requireSelf(actor);
  const thread = await findThread(app.db, id);
  if (!thread || !canSee(actor, thread.category.visibility)) throw new DomainError('not-found');
  requirePermission(actor, 'forum.moderate', categoryObject(thread.category));
  return thread;
}

/** The open categories of talk that the actor looks after and may read, and where posts of the thread may stand. */
export async function listOpenCategories(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  thread: Thread,
): Promise<readonly Category[]> {
  const categories = await listCategories(db);
  return categories.filter(
    (category) =>
      category.holds === 'talk' &&
      !category.isClosed &&
      mayModerate(actor, category) &&
      mayStandIn(thread.category, category),
  );
}
