import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import {
  listIndicatorChanges,
  listIndicatorDocuments,
  readIndicatorDocument,
} from '#src/features/api/indicator-api-service.ts';
import { catalogueRdf } from '#src/features/indicators/open-data/catalogue-rdf.ts';
import { toCatalogue } from '#src/features/indicators/open-data/catalogue-text.ts';
import { getOpenFigures, listOpenFigures } from '#src/features/indicators/open-data/open-figures-service.ts';
import { openTable } from '#src/features/indicators/open-data/open-table-text.ts';
import type { ReleasedSet, ReleasedValue } from '#src/features/indicators/releases/released.ts';
import { replaceReleasedSets } from '#src/features/indicators/releases/released-queries.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeRound } from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const origin = 'https://portal.example';
const asked = (query = '') => ({ origin, parameters: new URLSearchParams(query) });
const nothing = { pupils: null, count: null, percent: null, spread: null, reportingRate: null };
const group = { stadium: '7-9', gender: 'all' } as const;

/** An entry of the ledger, as far as the open data read it. */
async function insertEntry(app: TestApp, roundId: string, seq: number): Promise<string> {
  const id = app.ids.next();
  const said = {
    policy: '{}',
    statements: '[]',
    certificate: '{}',
    reason: '',
    previous_hash: '',
    hash: `${seq}`,
  };
  const of = { round_id: roundId, term: '2026-autumn', school_form: 'compulsory-school' };
  const at = '2027-03-01T09:00:00.000Z';
  await app.db
    .insertInto('release')
    .values({ seq, id, kind: 'release', at, ...of, ...said })
    .execute();
  return id;
}

/** A region's figure, two who are named in the order that tells the least, and a field that is for participants only. */
async function release(app: TestApp) {
  const network = await makeNetwork(app, { name: 'Exempelnätverket' });
  const { actor: coordinator } = await makePerson(app, { role: 'coordinator', scope: network });
  const roundId = await makeRound(app, coordinator, network);
  const releaseId = await insertEntry(app, roundId, 1);
  const [first, second] = [
    await makeOrganisation(app, { network, name: 'Älvstad' }),
    await makeOrganisation(app, { network, name: 'Bergvalla' }),
  ];
  const set = (view: ReleasedSet['view'], values: readonly ReleasedValue[]): ReleasedSet => ({
    ...{ id: app.ids.next(), releaseId, roundId, networkId: network.id },
    ...{ term: '2026-autumn', schoolForm: 'compulsory-school', view, indicatorId: 'absence-15' },
    ...{ indicatorVersion: 1, way: 'offered-time', contributors: 8, leftOut: 2, correctedOn: null, values },
    ...{ lowestReporting: 85, lowReporting: 1, reportingRate: 93, lateMinutes: [0, 15] },
  });
  const region = {
    ...group,
    organisationId: null,
    state: 'shown',
    pupils: 4120,
    count: 618,
    percent: 15.2,
    spread: 3.1,
    reportingRate: null,
  } as const;
  const shown: ReleasedValue = {
    ...{ ...group, organisationId: first.id, state: 'shown', ...nothing, percent: 14.5, reportingRate: 82 },
  };
  const hidden: ReleasedValue = {
    ...{ ...group, organisationId: second.id, state: 'protected', ...nothing, reportingRate: 96 },
  };
  const field = { ...group, organisationId: null, state: 'shown', ...nothing, percent: 77 } as const;
  await replaceReleasedSets(app.db, roundId, [
    set('region', [region]),
    set('named', [shown, hidden]),
    set('field', [field]),
  ]);
  return { network, roundId, first, second };
}

describeOnEachEngine('open figures', ({ app }) => {
  it('are a table that tells what is protected in words, in an order that says nothing', async () => {
    await release(app);
    const lines = openTable(await getOpenFigures(app, 'minst-15-procent'), 'sv')
      .trim()
      .split('\r\n');
    expect(lines.map((line) => line.split(';').slice(17, 21).join(';'))).toEqual([
      'rapporteringsgrad (procent);lägsta rapporteringsgrad (procent);sena ankomster räknas från (minuter);går att jämföra',
      '93;85;0 15;delvis',
      '96;85;0 15;delvis',
      '82;85;0 15;delvis',
    ]);
    expect(lines.map((line) => line.split(';').slice(4, 14).join(';'))).toEqual([
      'gäller;organisation;skolform;årskurser;kön;läge;elever;antal;procent;skillnad mellan kommunerna (procentenheter)',
      'länet;Alla tillsammans;grundskola;Årskurs 7–9;Alla elever;visas;4120;618;15,2;3,1',
      'kommunen;Bergvalla;grundskola;Årskurs 7–9;Alla elever;skyddad uppgift (..);;;;',
      'kommunen;Älvstad;grundskola;Årskurs 7–9;Alla elever;visas;;;14,5;',
    ]);
  });

  it('are data with their definitions, without what is for participants alone', async () => {
    const { network, second } = await release(app);
    const list = await listIndicatorDocuments(app, asked());
    expect(list.items.find(({ slug }) => slug === 'minst-15-procent')).toMatchObject({
      self: `${origin}/api/v1/indicators/minst-15-procent`,
      terms: ['2026-autumn'],
      versions: [{ version: 1, threshold: 15, sv: { name: 'Elever med minst 15 procent frånvaro' } }],
    });
    const document = await readIndicatorDocument(app, asked(), 'minst-15-procent');
    expect(document.sets.map(({ of }) => of)).toEqual(['region', 'municipalities']);
    expect(document.sets[0]).toMatchObject({
      network: { slug: network.slug },
      isExample: false,
      contributors: 8,
      ...{ lowestReporting: 85, lowReporting: 1, reportingRate: 93, lateMinutes: [0, 15] },
    });
    expect(document.sets[1]?.values).toContainEqual({
      ...group,
      organisation: second.slug,
      state: 'protected',
      ...nothing,
      reportingRate: 96,
      going: 'partly',
    });
    expect(document.sets.flatMap(({ values }) => values).map(({ percent }) => percent)).not.toContain(77);
    await expect(readIndicatorDocument(app, asked(), 'finns-inte')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(readIndicatorDocument(app, asked('term=x'), 'minst-15-procent')).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  it('have a catalogue with what DCAT-AP-SE asks for', async () => {
    expect(
      toCatalogue(await listOpenFigures(app), { origin, email: 'portal@region.example' }).entries,
    ).toEqual([]);
    await release(app);
    const catalogue = toCatalogue(await listOpenFigures(app), { origin, email: 'portal@region.example' });
    const found = namesIn(catalogueRdf(catalogue));
    for (const [name, times] of Object.entries({
      ...{ 'dcat:Catalog': 1, 'dcat:Dataset': 1, 'dcat:Distribution': 2, 'foaf:Agent': 1, 'dcat:dataset': 1 },
      ...{
        'dcat:contactPoint': 1,
        'dcat:theme': 1,
        'dcat:accessURL': 2,
        'vcard:hasEmail': 1,
        'vcard:fn': 1,
        'foaf:name': 1,
        'dcterms:title': 4,
        'dcterms:description': 4,
        'dcterms:publisher': 2,
        'dcterms:license': 4,
        'dcterms:format': 2,
        'dcterms:accessRights': 1,
        'dcat:startDate': 1,
      },
    })) {
      expect(
        found.filter((one) => one === name),
        name,
      ).toHaveLength(times);
    }
    expect(catalogue.entries[0]).toMatchObject({
      period: { from: '2026-07-01', to: '2026-12-31' },
      places: ['Exempelnätverket'],
      table: `${origin}/siffror/oppna-data/minst-15-procent.csv`,
    });
  });

  it('say what has changed, from a number on', async () => {
    const { roundId } = await release(app);
    for (const seq of [2, 3]) await insertEntry(app, roundId, seq);
    const first = await listIndicatorChanges(app, asked('limit=2'));
    expect(first.items.map(({ number }) => number)).toEqual([1, 2]);
    expect(first.next).toBe(`${origin}/api/v1/indicators/changes?after=2&limit=2`);
    const second = await listIndicatorChanges(app, asked('after=2&limit=2'));
    expect(second).toMatchObject({ next: null, items: [{ number: 3, kind: 'release', round: roundId }] });
    await expect(listIndicatorChanges(app, asked('after=x'))).rejects.toMatchObject({ code: 'bad-request' });
  });
});

function namesIn(rdf: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(rdf).close();
  return names;
}
