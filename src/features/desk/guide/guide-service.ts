import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { readBegun } from './guide-queries.ts';
import { type Step, stepsOf } from './guide-rules.ts';

/** How far a new network has come with *Kom igång*. */
export type Beginning = { network: Pick<Network, 'slug' | 'name'>; steps: readonly Step[] };

/** What is left to begin with in the networks that the actor coordinates; nothing of those that have begun with all. */
export async function listBeginnings(app: Pick<App, 'db'>, actor: Actor): Promise<readonly Beginning[]> {
  if (actor.kind !== 'person') return [];
  const coordinated = new Set(actor.memberships.flatMap((m) => (m.role === 'coordinator' ? m.scopeId : [])));
  const own = (await directory.networks(app.db)).filter(
    ({ id }) => coordinated.has(id) && isPermitted(actor, 'network.edit', { networkIds: [id] }),
  );
  const beginnings = await Promise.all(
    own.map(async (network) => ({
      network,
      steps: stepsOf(network, await readBegun(app.db, network.id)),
    })),
  );
  return beginnings.filter(({ steps }) => steps.some(({ isDone }) => !isDone));
}
