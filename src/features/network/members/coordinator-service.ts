import {
  type Invitation,
  invitePerson,
  listInvitations,
} from '#src/features/accounts/invitations/invitation-service.ts';
import { listMembers, type MembershipRecord } from '#src/features/accounts/memberships/membership-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import type { Network } from '../networks/network.ts';
import { getNetwork } from '../networks/network-queries.ts';

export type CoordinatorsView = {
  network: Network;
  coordinators: readonly MembershipRecord[];
  invitations: readonly Invitation[];
  /** Only the administrator names and dismisses coordinators. */
  mayName: boolean;
};

/** Who coordinates the network and who is invited to. */
export async function openCoordinators(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<CoordinatorsView> {
  const network = await getNetwork(app.db, slug);
  const scope = { networkIds: [network.id] };
  requirePermission(actor, 'network.edit', scope);
  const place = placeOf(network);
  const members = await listMembers(app, actor, place);
  return {
    network,
    coordinators: members.filter(({ status, role }) => status === 'approved' && role === 'coordinator'),
    invitations: await listInvitations(app, actor, place),
    mayName: isPermitted(actor, 'role.grant-coordinator', scope),
  };
}

/** Mails somebody an invitation to coordinate the network. */
export async function inviteCoordinator(
  app: Parameters<typeof invitePerson>[0],
  actor: Actor,
  network: Pick<Network, 'id'>,
  eMail: string,
): Promise<Outcome<{ id: string }>> {
  return invitePerson(app, actor, { ...placeOf(network), eMail, role: 'coordinator' });
}

function placeOf({ id }: Pick<Network, 'id'>) {
  return { scopeType: 'network' as const, scopeId: id };
}
