import {
  county,
  municipalities,
  municipalityName,
  network,
  organisations,
} from '#db/seeds/bergslagsbygden.ts';
import type { OrganisationSeed, UnitSeed } from '#db/seeds/seed-types.ts';
import { sourceOrganisations } from '#db/seeds/sources.ts';
import { beginCategories } from '#src/features/forum/categories/first-categories.ts';
import {
  upsertCounties,
  upsertMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import { isNetworkModule } from '#src/features/network/networks/network.ts';
import {
  insertNetwork,
  insertNetworkOrganisation,
  replaceModules,
} from '#src/features/network/networks/network-queries.ts';
import {
  insertOrganisation,
  replaceDomains,
  replaceServedMunicipalities,
} from '#src/features/network/organisations/editing/organisation-write-queries.ts';
import { insertUnit } from '#src/features/network/units/unit-queries.ts';
import { slugify } from '#src/lib/slug.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';

type SeedApp = Pick<App, 'ids' | 'clock' | 'events'>;

/** Ids that the rest of the demo hangs on. */
export type SeededOrganisations = { networkId: string; organisationIds: ReadonlyMap<string, string> };

/** Writes the invented county, its network and members, and the organisations of the retold sources. */
export async function seedOrganisations(app: SeedApp, trx: Db): Promise<SeededOrganisations> {
  await seedCounty(trx);
  const networkId = app.ids.next();
  const at = app.clock.now().toISOString();
  await insertNetwork(trx, { ...network, id: networkId, isDemo: true, at });
  await replaceModules(trx, networkId, network.modules.filter(isNetworkModule));
  await beginCategories(app, trx, networkId);
  const organisationIds = new Map<string, string>();
  for (const seed of organisations) {
    const id = await seedOrganisation(app, trx, seed, { isDemo: true, isSource: false });
    await insertNetworkOrganisation(trx, networkId, id, at);
    organisationIds.set(seed.slug, id);
  }
  for (const seed of sourceOrganisations) {
    organisationIds.set(seed.slug, await seedOrganisation(app, trx, seed, { isDemo: false, isSource: true }));
  }
  return { networkId, organisationIds };
}

async function seedCounty(trx: Db): Promise<void> {
  await upsertCounties(trx, [{ ...county, slug: slugify(county.shortName), isInvented: true }]);
  await upsertMunicipalities(
    trx,
    municipalities.map(({ code, name, slug, settlement }) => ({
      code,
      slug,
      settlement,
      countyCode: county.code,
      name: municipalityName(name),
      shortName: name,
      isInvented: true,
    })),
  );
}

async function seedOrganisation(
  app: SeedApp,
  trx: Db,
  seed: OrganisationSeed,
  marks: { isDemo: boolean; isSource: boolean },
): Promise<string> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  await insertOrganisation(trx, {
    id,
    slug: seed.slug,
    kind: seed.kind,
    name: seed.name,
    countyCode: seed.countyCode,
    about: seed.about ?? '',
    contactFunction: seed.contactFunction ?? '',
    functionEmail: seed.functionEmail ?? '',
    switchboard: seed.switchboard ?? '',
    website: seed.website ?? '',
    size: seed.size ?? null,
    approvesAutomatically: false,
    ...marks,
    at,
  });
  await replaceServedMunicipalities(trx, id, seed.serves);
  await replaceDomains(trx, id, seed.domains ?? [], at);
  await seedUnits(app, trx, seed.units ?? [], { organisationId: id, parentId: null });
  await app.events.append(trx, {
    kind: 'organisation.created',
    actor: system,
    subject: { type: 'organisation', id },
  });
  return id;
}

async function seedUnits(
  app: SeedApp,
  trx: Db,
  units: readonly UnitSeed[],
  place: { organisationId: string; parentId: string | null },
): Promise<void> {
  for (const unit of units) {
    const id = app.ids.next();
    const aliases = (unit.aliases ?? []).map((name) => ({
      id: app.ids.next(),
      name,
      validFrom: null,
      validUntil: null,
    }));
    await insertUnit(trx, { id, ...place, slug: slugify(unit.name), name: unit.name, aliases });
    await seedUnits(app, trx, unit.units ?? [], { ...place, parentId: id });
  }
}
