import { createHash } from 'node:crypto';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Task } from '../registries.ts';
import { listSnoozes } from './snooze-queries.ts';

/** A row of *Att göra* with what it is known by while it waits, and the day until which its person has put it aside. */
export type ListedTask = Task & { id: string; restsUntil?: string | undefined };

/** What waits for the actor now, what to take today first, each the oldest first: without what the person has put aside. */
export async function listTasks(app: App, actor: Actor): Promise<readonly ListedTask[]> {
  return (await listAllTasks(app, actor)).filter(({ restsUntil }) => restsUntil === undefined);
}

/** The same with what rests. */
export async function listAllTasks(app: App, actor: Actor): Promise<readonly ListedTask[]> {
  const lists = await Promise.all(
    app.registries.tasks.map(async ({ name, list }) =>
      (await list(app, actor)).map((task) => ({ ...task, id: taskId(name, task) })),
    ),
  );
  const today = swedishDay(app.clock.now());
  const resting = actor.kind === 'person' ? await listSnoozes(app.db, actor.personId, today) : new Map();
  return lists
    .flat()
    .map((task) => ({ ...task, restsUntil: resting.get(task.id) }))
    .sort(byUrgencyAndAge);
}

/** The same as long as it waits for the same thing since the same moment, whoever asks; tells nothing of it. */
export function taskId(source: string, { key, path, since }: Task): string {
  return createHash('sha256')
    .update(`${source}\n${key ?? `${path}\n${since}`}`)
    .digest('base64url');
}

function byUrgencyAndAge(a: Task, b: Task): number {
  return Number(b.isUrgent) - Number(a.isUrgent) || a.since.localeCompare(b.since);
}
