import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { type ListedTask, listAllTasks } from '#src/platform/tasks/task-list.ts';
import { type Beginning, listBeginnings } from '../guide/guide-service.ts';
import { listCoordinated } from '../own-network.ts';
import { type HandedTasks, listHandedTo } from './handed-service.ts';
import { findSubstitute, type Substitute } from './substitute-queries.ts';

/** *Att göra*: what waits for a person. */
export type Desk = {
  waiting: readonly ListedTask[];
  resting: readonly ListedTask[];
  /** Who looks after it meanwhile. */
  substitute: Substitute | undefined;
  /** What the person looks after for others. */
  handed: readonly HandedTasks[];
  /** What is left of *Kom igång*, one for each network that the person looks after. */
  beginnings: readonly Beginning[];
  /** Those that the person coordinates. */
  networks: readonly Network[];
};

/** Everything that waits for the signed-in person, what to take today before what may wait, each the oldest first. */
export async function openDesk(app: App, actor: Actor): Promise<Desk> {
  const personId = requireSelf(actor);
  const today = swedishDay(app.clock.now());
  const own = await listAllTasks(app, actor);
  return {
    waiting: own.filter(({ restsUntil }) => restsUntil === undefined),
    resting: own.filter(({ restsUntil }) => restsUntil !== undefined),
    substitute: await findSubstitute(app.db, personId, today),
    handed: await listHandedTo(app, actor, own),
    beginnings: await listBeginnings(app, actor),
    networks: await listCoordinated(app.db, actor),
  };
}
