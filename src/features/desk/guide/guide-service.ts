import type { Network } from '#src/features/network/networks/network.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { listCoordinated } from '../own-network.ts';
import { readBegun } from './guide-queries.ts';
import { type Step, stepsOf } from './guide-rules.ts';

/** How far a new network has come with *Kom igång*. */
export type Beginning = { network: Pick<Network, 'slug' | 'name'>; steps: readonly Step[] };

/** What is left to begin with in the networks that the actor coordinates; nothing of those that have begun with all. */
export async function listBeginnings(app: Pick<App, 'db'>, actor: Actor): Promise<readonly Beginning[]> {
  const beginnings = await Promise.all(
    (await listCoordinated(app.db, actor)).map(async (network) => ({
      network,
      steps: stepsOf(network, await readBegun(app.db, network.id)),
    })),
  );
  return beginnings.filter(({ steps }) => steps.some(({ isDone }) => !isDone));
}
