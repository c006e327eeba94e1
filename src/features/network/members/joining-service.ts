import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import { listNetworkIdsByOrganisation } from '../networks/network-queries.ts';

/**
 * Those of the organisations that the actor may take into a network. A coordinator gets power over what the members have,
 * so that one which belongs to a network already comes only with somebody who may change it there (S-8.4.1).
 */
export async function listJoinable(
  db: Db,
  actor: Actor,
  organisationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const networksOf = await listNetworkIdsByOrganisation(db, organisationIds);
  const mayTakeIn = (id: string) => {
    const networkIds = networksOf.get(id) ?? [];
    return (
      networkIds.length === 0 ||
      isPermitted(actor, 'organisation.edit', { organisationIds: [id], networkIds })
    );
  };
  return new Set(organisationIds.filter(mayTakeIn));
}
