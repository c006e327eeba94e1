import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor, Person } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { type ListedTask, listTasks } from '#src/platform/tasks/task-list.ts';
import { canStandInFor, withoutOwnRights } from './handed-rules.ts';
import { listAbsent } from './substitute-queries.ts';

/** What one person has handed over: to be looked after until the day. */
export type HandedTasks = { name: string; untilOn: string; tasks: readonly ListedTask[] };

/**
 * What others have handed over to the actor, beside what is the actor's own. Asked anew each time with the rights that
 * both have: nobody gets any, and whoever loses them is shown nothing more.
 */
export async function listHandedTo(
  app: App,
  actor: Actor,
  own: readonly ListedTask[],
): Promise<readonly HandedTasks[]> {
  if (actor.kind !== 'person') return [];
  const known = new Set(own.map(({ id }) => id));
  const handed: HandedTasks[] = [];
  for (const { personId, untilOn } of await listAbsent(app.db, actor.personId, swedishDay(app.clock.now()))) {
    const absent = await actorOf(app.db, personId);
    if (absent.kind !== 'person' || !canStandInFor(absent.memberships, actor.memberships)) continue;
    const tasks = (await tasksFor(app, absent, actor)).filter(({ id }) => !known.has(id));
    for (const { id } of tasks) known.add(id);
    handed.push({ name: absent.name, untilOn, tasks });
  }
  return handed;
}

async function tasksFor(app: App, absent: Person, actor: Person): Promise<readonly ListedTask[]> {
  const tasks = await listTasks(app, withoutOwnRights(absent, actor));
  return tasks.filter(({ isPersonal }) => isPersonal !== true);
}
