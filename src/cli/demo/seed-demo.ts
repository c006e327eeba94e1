import { network } from '#db/seeds/bergslagsbygden.ts';
import { hashPassword } from '#src/features/accounts/password/password-hash.ts';
import { replacePassword } from '#src/features/accounts/password/password-queries.ts';
import { findPersonByAddress } from '#src/features/accounts/people/person-queries.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { findNetwork } from '#src/features/network/networks/network-queries.ts';
import type { App } from '#src/platform/app.ts';
import {
  type DemoAccounts,
  demoLines,
  drawDemoAccounts,
  readDemoAccounts,
  writeDemoAccounts,
} from './demo-accounts.ts';
import { seedOrganisations } from './seed-organisations.ts';
import { seedPeople } from './seed-people.ts';

/** Loads what the demo network shares; may be called again and then changes nothing. */
export type SeedLibrary = (app: App, say: (text: string) => void) => Promise<void>;

/**
 * Loads the demo network, or completes it when an earlier run was interrupted, and returns the lines with its accounts.
 * County, organisations and people come in one transaction; a demo that is complete is left alone.
 */
export async function seedDemo(
  app: App,
  say: (text: string) => void,
  seedLibrary: SeedLibrary,
): Promise<string[]> {
  const kept = readDemoAccounts(app.config);
  const isThere = (await findNetwork(app.db, network.slug)) !== undefined;
  if (kept?.isComplete && isThere) return demoLines(kept);
  const drawn = kept ?? drawDemoAccounts();
  writeDemoAccounts(app.config, { ...drawn, isComplete: false });
  const hashes = await hashPasswords(drawn);
  if (isThere) await setPasswords(app, hashes);
  else await seedNetwork(app, say, hashes);
  say('demo: the library …');
  await seedLibrary(app, say);
  writeDemoAccounts(app.config, { ...drawn, isComplete: true });
  return demoLines(drawn);
}

async function hashPasswords({ accounts }: DemoAccounts): Promise<ReadonlyMap<string, string>> {
  const hashed = accounts.map(async ({ email, password }) => [email, await hashPassword(password)] as const);
  return new Map(await Promise.all(hashed));
}

async function seedNetwork(
  app: App,
  say: (text: string) => void,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  say('demo: municipalities, organisations and people …');
  await loadReferenceData(app);
  await app.db.transaction().execute(async (trx) => {
    const places = await seedOrganisations(app, trx);
    await seedPeople(app, trx, places, hashes);
  });
}

/** The passwords that are printed are the ones that fit, also when the remembered ones were lost. */
async function setPasswords(app: App, hashes: ReadonlyMap<string, string>): Promise<void> {
  const at = app.clock.now().toISOString();
  for (const [email, phc] of hashes) {
    const person = await findPersonByAddress(app.db, email);
    if (person) await replacePassword(app.db, { personId: person.id, phc, at });
  }
}
