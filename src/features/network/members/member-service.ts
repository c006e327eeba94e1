import {
  type Invitation,
  invitePerson,
  listInvitations,
} from '#src/features/accounts/invitations/invitation-service.ts';
import { listMembers, type MembershipRecord } from '#src/features/accounts/memberships/membership-service.ts';
import { grantRole } from '#src/features/accounts/memberships/role-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { type Organisation, organisationScope } from '../organisations/organisation.ts';
import { getOrganisation } from '../organisations/organisation-queries.ts';
import type { OrganisationRole } from './member-input.ts';
import { type Member, toMembers } from './member-rules.ts';

export type MembersView = {
  organisation: Organisation;
  /** Those who wait; empty for whoever may not answer them. */
  requests: readonly MembershipRecord[];
  /** One row a person. */
  members: readonly Member[];
  invitations: readonly Invitation[];
  mayManage: boolean;
};

/** Reads the organisation's members; requests and invitations only for those who answer and send them. */
export async function openMembers(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<MembersView> {
  const organisation = await getOrganisation(app.db, slug);
  const scope = organisationScope(organisation);
  requirePermission(actor, 'member.list', scope);
  const place = placeOf(organisation);
  const mayManage = isPermitted(actor, 'member.approve', scope);
  const all = await listMembers(app, actor, place);
  return {
    organisation,
    mayManage,
    requests: mayManage ? all.filter(({ status }) => status === 'requested') : [],
    members: toMembers(all.filter(({ status }) => status === 'approved')),
    invitations: mayManage ? await listInvitations(app, actor, place) : [],
  };
}

/** Reads the members for those who answer requests, invite and give roles. */
export async function manageMembers(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<MembersView> {
  const view = await openMembers(app, actor, slug);
  requirePermission(actor, 'member.approve', organisationScope(view.organisation));
  return view;
}

/** Mails a colleague an invitation with a role in the organisation. */
export async function inviteMember(
  app: Parameters<typeof invitePerson>[0],
  actor: Actor,
  organisation: Organisation,
  input: { e_mail: string; role: OrganisationRole },
): Promise<Outcome<{ id: string }>> {
  return invitePerson(app, actor, { ...placeOf(organisation), eMail: input.e_mail, role: input.role });
}

/** Gives a member one more role in the organisation. */
export async function grantMemberRole(
  app: Parameters<typeof grantRole>[0],
  actor: Actor,
  organisation: Organisation,
  input: { person: string; role: OrganisationRole; isSubstitute: boolean; sessionId: string | null },
): Promise<Outcome<{ id: string }>> {
  return grantRole(app, actor, {
    ...placeOf(organisation),
    personId: input.person,
    role: input.role,
    isSubstitute: input.isSubstitute && input.role === 'contact',
    sessionId: input.sessionId,
  });
}

function placeOf({ id }: Pick<Organisation, 'id'>) {
  return { scopeType: 'organisation' as const, scopeId: id };
}
