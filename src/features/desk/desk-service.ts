import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task } from '#src/platform/registries.ts';

/** Everything that waits for the signed-in person, what to take today before what may wait, each the oldest first. */
export async function openDesk(app: App, actor: Actor): Promise<readonly Task[]> {
  requireSelf(actor);
  const lists = await Promise.all(app.registries.tasks.map((source) => source.list(app, actor)));
  return lists.flat().sort(byUrgencyAndAge);
}

function byUrgencyAndAge(a: Task, b: Task): number {
  return Number(b.isUrgent) - Number(a.isUrgent) || a.since.localeCompare(b.since);
}
