import { type Actor, anonymous, personActor } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { listHeldMemberships } from '../memberships/membership-queries.ts';
import { findPerson } from './person-queries.ts';

export { findPersonByAddress, getPerson, type PersonRecord } from './person-queries.ts';

/** The person as they may act today, for what is done in their name later; somebody who has left or sleeps may nothing. */
export async function actorOf(db: Db, personId: string): Promise<Actor> {
  const person = await findPerson(db, personId);
  if (person?.state !== 'active') return anonymous;
  const memberships = await listHeldMemberships(db, personId);
  return personActor({ personId, name: person.name, memberships });
}
