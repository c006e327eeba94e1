import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import { listOrganisers } from '../../meeting/meeting-queries.ts';
import { listParticipants } from '../../registration/registration-queries.ts';
import { seatStates } from '../../registration/registration-rules.ts';
import type { OpenedMeeting } from '../../visible-service.ts';
import { type Owner, ownerNamed } from './owner-rules.ts';

/** Who is near at hand: those who come, those who arrange the meeting, and the organisations of the network. */
export async function listOwners(db: Db, meeting: OpenedMeeting): Promise<readonly Owner[]> {
  const organisations = await directory.organisations(db, { networkSlug: meeting.network.slug });
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const coming = await listParticipants(db, meeting.id, seatStates);
  const members = coming.filter(({ personId }) => personId !== null);
  const known = new Set(members.map(({ personId }) => personId));
  const organisers = (await listOrganisers(db, meeting.id)).filter(({ id }) => !known.has(id));
  return [
    ...members.map(({ personId, name, organisation, organisationId }): Owner => {
      const label = organisation === '' ? name : `${name}, ${organisation}`;
      return { label, alias: name, personId, organisation: byId.get(organisationId ?? '') ?? null };
    }),
    ...organisers.map(({ id, name }): Owner => ({ label: name, personId: id, organisation: null })),
    ...organisations.map((one): Owner => ({ label: one.name, personId: null, organisation: one })),
  ];
}

/** Whom the words mean; another member who sees the meeting is named by address, and then stands there by name. */
export async function findOwner(
  db: Db,
  meeting: OpenedMeeting,
  owners: readonly Owner[],
  words: string,
): Promise<Owner | undefined> {
  const near = ownerNamed(words, owners);
  if (near || !words.includes('@')) return near;
  const person = await findPersonByAddress(db, words.trim().toLowerCase());
  const actor = person && (await actorOf(db, person.id));
  if (!actor || !canSee(actor, 'member') || !canSee(actor, meeting.visibility)) return undefined;
  return { label: person.name, personId: person.id, organisation: null };
}
