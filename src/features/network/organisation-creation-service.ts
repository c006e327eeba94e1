import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { County } from './municipality.ts';
import { listCounties } from './municipality-queries.ts';
import type { Network } from './network.ts';
import { listNetworks } from './network-queries.ts';

export type CreationChoices = { networks: readonly Network[]; counties: readonly County[] };

/** The networks in which the actor may create an organisation; `forbidden` when there are none. */
export async function openCreation(app: Pick<App, 'db'>, actor: Actor): Promise<CreationChoices> {
  const networks = (await listNetworks(app.db)).filter(({ id }) =>
    isPermitted(actor, 'organisation.create', { networkIds: [id] }),
  );
  if (networks.length === 0) throw new DomainError('forbidden', { action: 'organisation.create' });
  return { networks, counties: await listCounties(app.db) };
}
