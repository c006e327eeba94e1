import { listMembers } from '#src/features/accounts/memberships/membership-service.ts';
import { getPerson } from '#src/features/accounts/people/person-service.ts';
import { system } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';

export type ContactPerson = { personId: string; eMail: string };

/** Those who answer for the organisation today, substitutes among them, with their addresses. */
export async function listContactPeople(db: Db, organisationId: string): Promise<readonly ContactPerson[]> {
  const members = await listMembers({ db }, system, { scopeType: 'organisation', scopeId: organisationId });
  const contacts = members.filter(
    ({ role, status, personState }) =>
      role === 'contact' && status === 'approved' && personState === 'active',
  );
  return Promise.all(
    contacts.map(async ({ personId }) => ({ personId, eMail: (await getPerson(db, personId)).eMail })),
  );
}
