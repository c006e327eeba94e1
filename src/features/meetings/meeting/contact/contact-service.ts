import { listMembers } from '#src/features/accounts/memberships/membership-service.ts';
import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { type Actor, system } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import type { Meeting } from '../meeting.ts';

/** Whom to ask about a meeting. */
export type MeetingContact = {
  /** The arranging organisation's function with its mailbox, for everybody; null where the coordinators are asked. */
  mailbox: { name: string; eMail: string } | null;
  /** The network's coordinators, for members alone. */
  people: readonly { name: string; eMail: string }[];
};

/** The function of the organisation that arranges the meeting, else the coordinators: nobody is named to those who are no members. */
export async function readContact(
  app: Pick<App, 'db'>,
  actor: Actor,
  { organisation, network }: Pick<Meeting, 'organisation' | 'network'>,
): Promise<MeetingContact> {
  const whole = organisation && (await directory.wholeOrganisation(app.db, organisation.slug));
  if (whole && whole.functionEmail !== '')
    return { mailbox: { name: whole.contactFunction || whole.name, eMail: whole.functionEmail }, people: [] };
  return { mailbox: null, people: canSee(actor, 'member') ? await listCoordinators(app, network.id) : [] };
}

async function listCoordinators(app: Pick<App, 'db'>, networkId: string) {
  const members = await listMembers(app, system, { scopeType: 'network', scopeId: networkId });
  const ids = members
    .filter(
      ({ role, status, personState }) =>
        role === 'coordinator' && status === 'approved' && personState === 'active',
    )
    .map(({ personId }) => personId);
  const people = await Promise.all([...new Set(ids)].map((id) => getPerson(app.db, id)));
  return people.map(({ name, eMail }) => ({ name, eMail }));
}
