import { demoContacts, demoNewcomer, demoPeople } from '#db/seeds/people.ts';
import type { PersonSeed } from '#db/seeds/seed-types.ts';
import { insertMembership, type Scope } from '#src/features/accounts/memberships/membership-queries.ts';
import { replacePassword } from '#src/features/accounts/password/password-queries.ts';
import { insertPerson } from '#src/features/accounts/people/person-queries.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import type { SeededOrganisations } from './seed-organisations.ts';

type SeedApp = Pick<App, 'ids' | 'clock'>;

/** Writes one account a role with its password hash, a contact person without one for most of the others, and one who asks to join. */
export async function seedPeople(
  app: SeedApp,
  trx: Db,
  places: SeededOrganisations,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<void> {
  const at = app.clock.now().toISOString();
  for (const seed of demoPeople) {
    const personId = await seedPerson(app, trx, seed, at);
    for (const membership of membershipsOf(seed, places)) {
      await approve(app, trx, { personId, ...membership }, at);
    }
    const phc = passwordHashes.get(seed.email);
    if (phc) await replacePassword(trx, { personId, phc, at });
  }
  for (const seed of demoContacts) {
    const personId = await seedPerson(app, trx, seed, at);
    const place = organisationOf(seed, places);
    await approve(app, trx, { personId, ...place, role: 'reader' }, at);
    await approve(app, trx, { personId, ...place, role: 'contact', isSubstitute: seed.isSubstitute }, at);
  }
  const personId = await seedPerson(app, trx, demoNewcomer, at);
  const request = { personId, ...organisationOf(demoNewcomer, places), role: 'reader' as const };
  await insertMembership(trx, { id: app.ids.next(), ...request, at, status: 'requested' });
}

type Held = Scope & { role: Role };

async function seedPerson(
  app: SeedApp,
  trx: Db,
  { name, email }: Pick<PersonSeed, 'name' | 'email'>,
  at: string,
): Promise<string> {
  const id = app.ids.next();
  await insertPerson(trx, { id, name, eMail: email, at });
  return id;
}

/** Everybody reads in their organisation; the role of their own is held where it belongs. */
function membershipsOf(seed: PersonSeed, places: SeededOrganisations): Held[] {
  const organisation = organisationOf(seed, places);
  const reader: Held = { ...organisation, role: 'reader' };
  switch (seed.role) {
    case 'reader':
      return [reader];
    case 'coordinator':
      return [reader, { scopeType: 'network', scopeId: places.networkId, role: 'coordinator' }];
    case 'admin':
      return [reader, { scopeType: 'portal', scopeId: 'portal', role: 'admin' }];
    default:
      return [reader, { ...organisation, role: seed.role }];
  }
}

function organisationOf(
  { organisation }: Pick<PersonSeed, 'organisation'>,
  places: SeededOrganisations,
): Scope {
  const scopeId = places.organisationIds.get(organisation);
  if (!scopeId) throw new Error(`db/seeds/people.ts names an unknown organisation: ${organisation}`);
  return { scopeType: 'organisation', scopeId };
}

async function approve(
  app: SeedApp,
  trx: Db,
  membership: Held & { personId: string; isSubstitute?: boolean },
  at: string,
): Promise<void> {
  await insertMembership(trx, {
    id: app.ids.next(),
    ...membership,
    at,
    status: 'approved',
    decidedBy: null,
  });
}
