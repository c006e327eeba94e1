import { expect, it } from 'vitest';
import { seedOrganisations } from '#src/cli/demo/seed-organisations.ts';
import { listMunicipalities } from '#src/features/network/municipalities/municipality-queries.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { modulesInUse, requireModule } from '#src/features/network/networks/module-service.ts';
import {
  insertOrganisation,
  replaceDomains,
} from '#src/features/network/organisations/editing/organisation-write-queries.ts';
import {
  getOrganisation,
  listOrganisations,
} from '#src/features/network/organisations/organisation-queries.ts';
import { findUnitByName } from '#src/features/network/units/unit-queries.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';

async function seed(app: TestApp) {
  await loadReferenceData(app);
  return app.db.transaction().execute((trx) => seedOrganisations(app, trx));
}

function newOrganisation(app: TestApp, name: string) {
  return {
    id: app.ids.next(),
    slug: 'nya-kommunen',
    kind: 'municipality' as const,
    name,
    countyCode: null,
    about: '',
    contactFunction: '',
    functionEmail: '',
    switchboard: '',
    website: '',
    size: null,
    approvesAutomatically: false,
    isDemo: false,
    isSource: false,
    at: app.clock.now().toISOString(),
  };
}

describeOnEachEngine('organisations', ({ app }) => {
  it('are listed in Swedish order, by kind, county, network and municipality', async () => {
    await seed(app);
    const inNetwork = await listOrganisations(app.db, { networkSlug: 'bergslagsbygdens-narvaronatverk' });
    expect(inNetwork).toHaveLength(17);
    expect(inNetwork.at(-1)?.name).toBe('Älvstads kommun');
    expect(inNetwork.at(-2)?.name).toBe('Åslunda kommun');
    expect(await listOrganisations(app.db, { kind: 'independent-principal' })).toHaveLength(2);
    expect(await listOrganisations(app.db, { countyCode: '18' })).toHaveLength(3);
    const inHallinge = await listOrganisations(app.db, { municipalityCode: '9905' });
    expect(inHallinge.map(({ kind }) => kind)).toEqual([
      'association',
      'municipality',
      'region',
      'municipal-association',
    ]);
  });

  it('hold served municipalities, domains, units with aliases and networks', async () => {
    await seed(app);
    const association = await getOrganisation(app.db, 'sodra-bergslagens-utbildningsforbund');
    expect(association.serves.map(({ name }) => name)).toEqual(['Bergvalla', 'Hällinge', 'Vretaholm']);
    expect(association.domains).toEqual(['sodrabergslagen.example']);
    expect(association.networks.map(({ slug }) => slug)).toEqual(['bergslagsbygdens-narvaronatverk']);
    const hallinge = await getOrganisation(app.db, 'hallinge-kommun');
    const social = hallinge.units.find(({ name }) => name === 'Socialförvaltningen');
    expect(social?.units[0]?.aliases).toEqual([{ name: 'IFO', validFrom: null, validUntil: null }]);
    expect(await findUnitByName(app.db, hallinge.id, 'ifo')).toMatchObject({
      name: 'Individ- och familjeomsorgen',
    });
    await expect(getOrganisation(app.db, 'finns-inte')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what a source says of a real municipality and invents nothing about it', async () => {
    await seed(app);
    const alvesta = await getOrganisation(app.db, 'alvesta-kommun');
    expect(alvesta).toMatchObject({
      isSource: true,
      isDemo: false,
      networks: [],
      domains: [],
      switchboard: '',
      size: { count: 20_000, of: 'inhabitants', precision: 'more-than', statedOn: null },
    });
    expect(await findUnitByName(app.db, alvesta.id, 'Förvaltningen för Individ och Lärande')).toMatchObject({
      name: 'Förvaltningen för arbete och lärande',
    });
  });

  it('marks the twelve municipalities of the demo county as invented', async () => {
    await seed(app);
    const invented = await listMunicipalities(app.db, '99');
    expect(invented).toHaveLength(12);
    expect(invented.every(({ isInvented, code }) => isInvented && code.startsWith('99'))).toBe(true);
    const real = (await listMunicipalities(app.db)).filter(({ isInvented }) => !isInvented);
    expect(real).toHaveLength(290);
    expect(real.every(({ settlement }) => settlement === null)).toBe(true);
  });

  it('show which modules of the network are on', async () => {
    await seed(app);
    await app.db.deleteFrom('network_module').where('module', '=', 'indicators').execute();
    const modules = await modulesInUse(app);
    expect(() => requireModule(modules, 'library')).not.toThrow();
    expect(() => requireModule(modules, 'indicators')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('get fifty different slugs when fifty are made with one name at the same time', async () => {
    const slugs = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        app.db.transaction().execute((trx) => insertOrganisation(trx, newOrganisation(app, `Nya ${n}`))),
      ),
    );
    expect(new Set(slugs).size).toBe(50);
    expect(slugs).toContain('nya-kommunen');
    expect(slugs).toContain('nya-kommunen-50');
  });

  it('give a domain to exactly one of fifty that ask for it at the same time', async () => {
    const at = app.clock.now().toISOString();
    const ids = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const organisation = newOrganisation(app, `Nya ${n}`);
        await app.db.transaction().execute((trx) => insertOrganisation(trx, organisation));
        return organisation.id;
      }),
    );
    const results = await Promise.allSettled(
      ids.map((id) => app.db.transaction().execute((trx) => replaceDomains(trx, id, ['nya.example'], at))),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(49);
    expect(refused.every(({ reason }) => reason.code === 'conflict')).toBe(true);
    expect(await app.db.selectFrom('organisation_domain').selectAll().execute()).toHaveLength(1);
  });
});
