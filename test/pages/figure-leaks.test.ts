import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { closeRound } from '#src/features/indicators/rounds/round-service.ts';
import { makePassword, signInByPassword } from '#test/support/access/sign-in.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { approveForm, figureForm, makeRound, saveForm } from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';
import { type Caller, caller } from '#test/support/http.ts';

/** Pupils over 15 per cent in each of seven municipalities: numbers that stand nowhere else. */
const counts = [48_613, 51_847, 53_219, 55_873, 57_149, 61_843, 63_907];
const pupils = 410_057;
const sum = counts.reduce((all, count) => all + count, 0);

let world: PeopledWorld;
let network: Awaited<ReturnType<typeof makeNetwork>>;
/** Of the first municipality. */
let contact: Caller | undefined;

beforeAll(async () => {
  world = await getWorld();
  const { app } = world;
  network = await makeNetwork(app, { name: 'Läckornas nätverk', modules: ['indicators'] });
  const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  const roundId = await makeRound(app, coordinator.actor, network);
  for (const [i, count] of counts.entries()) await handIn(roundId, `Läckan ${i + 1}`, count);
  await closeRound(app, coordinator.actor, network.slug, roundId);
  await publish(await signIn(coordinator), `/siffror/omgangar/${network.slug}/${roundId}/publicera`);
}, 120_000);

/** As a coordinator does, without JavaScript: begin, look how far it is, publish. */
async function publish(coordinator: Caller, path: string): Promise<void> {
  expect((await coordinator.post(`${path}/borja`, {})).status).toBe(303);
  const look = async () => (await coordinator.get(path)).body;
  const isReady = async () => (await look()).includes('Det här kommer att visas');
  await vi.waitUntil(isReady, { timeout: 90_000, interval: 1000 });
  expect((await coordinator.post(`${path}/bekrafta`, {})).status).toBe(303);
  expect(await look()).toContain('Siffrorna är publicerade sedan');
}

async function signIn({ id, email }: { id: string; email: string }): Promise<Caller> {
  const signedIn = caller(inject('base'));
  await signInByPassword(signedIn, { email, password: await makePassword(world.app, id) });
  return signedIn;
}

async function handIn(roundId: string, name: string, count: number): Promise<void> {
  const { app } = world;
  const organisation = await makeOrganisation(app, { network, name });
  const person = await makePerson(app, { role: 'contact', scope: organisation });
  const place = { roundId, slug: organisation.slug };
  const group = [`${pupils}`, '5,1', '0,4', `${count}`, `${count - 20_011}`] as const;
  accepted(
    await saveForm(app, person.actor, place, figureForm({ 'F-3': group, '4-6': group, '7-9': group })),
  );
  accepted(await approveForm(app, person.actor, place));
  contact ??= await signIn(person);
}

/** Everything that shows or hands out figures. */
const artefacts = () => {
  const asked = `?natverk=${network.slug}&termin=ht-2026&skolform=compulsory-school`;
  const indicator = '/siffror/minst-15-procent';
  return [
    `/siffror${asked}`,
    `/siffror/rapport/ht-2026${asked}`,
    `${indicator}${asked}`,
    `${indicator}/tabell.csv${asked}`,
    `${indicator}/jamfor${asked}`,
    `${indicator}/jamfor/tabell.csv${asked}`,
    `${indicator}/blad${asked}`,
    `${indicator}/vidare${asked}`,
    '/siffror/oppna-data',
    '/siffror/oppna-data/minst-15-procent.csv',
    '/siffror/oppna-data/minst-50-procent.csv',
    '/api/v1/indicators',
    '/api/v1/indicators/minst-15-procent',
    '/api/v1/indicators/changes',
    '/dcat.rdf',
  ];
};

/** The numbers of an artefact, whatever stands between their digits; "12.15" and "12,15" are one number, points of a line many. */
const withoutGaps = (body: string) =>
  body
    .replaceAll(/ (d|points)="[^"]*"/g, (drawn) => drawn.replaceAll(/[\s,]+/g, ';'))
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/(?<=\d)[\s\u00a0\u202f,.](?=\d)/g, '');

/** A count, its share to two decimals, and the count at 50 per cent, over one stage and over three. */
function secretsOf(count: number): readonly string[] {
  const share = ((100 * count) / pupils).toFixed(2).replace('.', '');
  return [`${count}`, `${3 * count}`, `${count - 20_011}`, `${3 * (count - 20_011)}`, `>${share}`];
}

describe('What municipalities handed in', () => {
  it('is told as a sum of all of them', async () => {
    const { body } = await world.as('anonymous').get('/siffror/oppna-data/minst-15-procent.csv');
    expect(withoutGaps(body)).toContain(`${sum}`);
  });

  it.each(['anonymous', 'reader', 'contact', 'coordinator', 'admin'] as const)(
    'stands in nothing that %s can open: no page, picture, file or answer',
    async (role) => {
      for (const path of artefacts()) expectNone(path, (await world.as(role).get(path)).body, counts);
    },
  );

  it('is shown to those who handed it in, and nothing of the others is', async () => {
    const [own = 0, ...others] = counts;
    const compared = `/siffror/minst-15-procent/jamfor?natverk=${network.slug}`;
    const read = async (path: string) => (await contact?.get(path))?.body ?? '';
    expect(withoutGaps(await read(compared))).toContain(`${3 * own}`);
    for (const path of artefacts()) expectNone(path, await read(path), others);
  });
});

function expectNone(path: string, body: string, hidden: readonly number[]): void {
  const said = withoutGaps(body);
  const places = hidden.flatMap(secretsOf).map((secret) => said.indexOf(secret));
  const around = places.filter((at) => at >= 0).map((at) => said.slice(Math.max(0, at - 40), at + 40));
  expect(around, path).toEqual([]);
}
