import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { plusDays, swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { deleteSnooze, upsertSnooze } from '#src/platform/tasks/snooze-queries.ts';
import { type ListedTask, listAllTasks } from '#src/platform/tasks/task-list.ts';

const mostDays = 366;

/** A task of the actor's own, and the days that one most often chooses. */
export async function openResting(
  app: App,
  actor: Actor,
  taskId: string,
): Promise<{ task: ListedTask; tomorrow: string; nextWeek: string }> {
  requireSelf(actor);
  const today = swedishDay(app.clock.now());
  const task = (await listAllTasks(app, actor)).find(({ id }) => id === taskId);
  if (!task) throw new DomainError('not-found');
  return { task, tomorrow: plusDays(today, 1), nextWeek: plusDays(today, 7) };
}

/** Puts one's own task aside until a day within a year; only the person's own list is shorter for it. */
export async function restTask(
  app: App,
  actor: Actor,
  { task: taskId, until }: { task: string; until: string },
): Promise<Outcome<void>> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  const { task } = await openResting(app, actor, taskId);
  const today = swedishDay(app.clock.now());
  if (until <= today) return refused({ until: { code: 'past-date' } });
  if (until > plusDays(today, mostDays)) return refused({ until: { code: 'out-of-range' } });
  await upsertSnooze(app.db, { personId, taskId: task.id, untilOn: until });
  return done(undefined);
}

/** Takes a task up again before its day. */
export async function wakeTask(app: Pick<App, 'db' | 'limits'>, actor: Actor, taskId: string): Promise<void> {
  const personId = requireSelf(actor);
  app.limits.take('write', personId);
  await deleteSnooze(app.db, personId, taskId);
}
