import { expect, it } from 'vitest';
import { openDesk } from '#src/features/desk/tasks/desk-service.ts';
import { openMembers } from '#src/features/network/members/member-service.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import {
  addNetworkMember,
  editNetwork,
  readNetwork,
  removeNetworkMember,
} from '#src/features/network/networks/network-service.ts';
import { createOrganisation } from '#src/features/network/organisations/editing/organisation-creation-service.ts';
import {
  organisationInput,
  profileInput,
  unitInput,
} from '#src/features/network/organisations/editing/organisation-input.ts';
import {
  editOrganisation,
  readOrganisation,
} from '#src/features/network/organisations/organisation-service.ts';
import { addUnit, closeUnit } from '#src/features/network/units/unit-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

async function people(app: TestApp) {
  const network = await makeNetwork(app, { slug: 'natverket' });
  const organisation = await makeOrganisation(app, { network, slug: 'hallinge-kommun' });
  const other = await makeOrganisation(app, { network, slug: 'norrbruk-kommun', name: 'Norrbruk kommun' });
  return {
    network,
    organisation,
    other,
    reader: (await makePerson(app, { scope: organisation })).actor,
    contact: (await makePerson(app, { role: 'contact', scope: organisation, name: 'Demo Kontaktperson' }))
      .actor,
    coordinator: (await makePerson(app, { role: 'coordinator', scope: network })).actor,
    stranger: (await makePerson(app, { role: 'contact', scope: other })).actor,
  };
}

const newOrganisation = (fields: Record<string, string> = {}) =>
  organisationInput.parse({
    name: 'Gemensamma nämnden i norr',
    kind: 'joint-board',
    network: 'natverket',
    serves: '',
    domains: '',
    ...fields,
  });
const profile = (fields: Record<string, string> = {}) =>
  profileInput.parse({ version: '1', name: 'Hällinge kommun', ...fields });

describeOnEachEngine('organisations as services', ({ app }) => {
  it('S-8.2.1 are created by the coordinator of the network and nobody else', async () => {
    const { coordinator, contact } = await people(app);
    await loadReferenceData(app);
    await expect(createOrganisation(app, contact, newOrganisation())).rejects.toMatchObject({
      code: 'forbidden',
    });
    const input = newOrganisation({ serves: 'Alvesta\n0380', domains: 'namnden.example' });
    expect(await createOrganisation(app, coordinator, input)).toEqual({
      ok: true,
      value: 'gemensamma-namnden-i-norr',
    });
    const { organisation } = await readOrganisation(app, coordinator, 'gemensamma-namnden-i-norr');
    expect(organisation.serves.map(({ name }) => name)).toEqual(['Alvesta', 'Uppsala']);
    expect(organisation.domains).toEqual(['namnden.example']);
    expect(organisation.networks.map(({ slug }) => slug)).toEqual(['natverket']);
  });

  it('are refused as a whole when a domain is taken or a municipality unknown', async () => {
    const { coordinator } = await people(app);
    const taken = newOrganisation({ domains: 'hallinge-kommun.example' });
    expect(await createOrganisation(app, coordinator, taken)).toMatchObject({
      ok: false,
      errors: { domains: { code: 'taken' } },
    });
    const unknown = newOrganisation({ serves: 'Atlantis' });
    expect(await createOrganisation(app, coordinator, unknown)).toMatchObject({
      ok: false,
      errors: { serves: { code: 'not-a-choice' } },
    });
    await expect(readOrganisation(app, anonymous, 'gemensamma-namnden-i-norr')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are changed by their contact person, but not their domains', async () => {
    const { contact, stranger, coordinator } = await people(app);
    const change = profile({ about: 'En kommun.', aliases: 'Hellinge (–1920)', domains: 'ny.example' });
    await expect(editOrganisation(app, stranger, 'hallinge-kommun', change)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await editOrganisation(app, contact, 'hallinge-kommun', change)).toMatchObject({ ok: true });
    const { organisation } = await readOrganisation(app, contact, 'hallinge-kommun');
    expect(organisation).toMatchObject({
      about: 'En kommun.',
      aliases: [{ name: 'Hellinge', validFrom: null, validUntil: '1920' }],
      domains: ['hallinge-kommun.example'],
      version: 2,
    });
    const byCoordinator = profile({ version: '2', domains: 'ny.example' });
    await editOrganisation(app, coordinator, 'hallinge-kommun', byCoordinator);
    expect((await readOrganisation(app, contact, 'hallinge-kommun')).organisation.domains).toEqual([
      'ny.example',
    ]);
  });

  it('refuse the second of two who changed the same version', async () => {
    const { contact, coordinator } = await people(app);
    await editOrganisation(app, contact, 'hallinge-kommun', profile());
    await expect(editOrganisation(app, coordinator, 'hallinge-kommun', profile())).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('refuse a text with an identity number', async () => {
    const { contact } = await people(app);
    const change = profile({ about: 'Fråga om 19121212-1212.' });
    expect(await editOrganisation(app, contact, 'hallinge-kommun', change)).toMatchObject({
      ok: false,
      errors: { about: { code: 'identity-number' } },
    });
  });

  it('show the names of contact people to members alone', async () => {
    const { reader } = await people(app);
    expect((await readOrganisation(app, anonymous, 'hallinge-kommun')).contacts).toBeNull();
    expect((await readOrganisation(app, reader, 'hallinge-kommun')).contacts).toEqual([
      { name: 'Demo Kontaktperson', isSubstitute: false },
    ]);
  });

  it('leave an event and an audit row behind each change', async () => {
    const { contact } = await people(app);
    await editOrganisation(app, contact, 'hallinge-kommun', profile());
    const events = await app.db.selectFrom('event').select(['kind', 'actor_id']).execute();
    expect(events).toEqual([{ kind: 'organisation.changed', actor_id: contact.personId }]);
    const audit = await app.db.selectFrom('audit').select('action').execute();
    expect(audit).toEqual([{ action: 'organisation.changed' }]);
  });

  it('have units that are added beneath each other and end', async () => {
    const { contact } = await people(app);
    await addUnit(
      app,
      contact,
      'hallinge-kommun',
      unitInput.parse({ name: 'Förvaltningen', aliases: 'BUF' }),
    );
    const under = unitInput.parse({ name: 'Elevhälsan', parent: 'forvaltningen' });
    await addUnit(app, contact, 'hallinge-kommun', under);
    const [unit] = (await readOrganisation(app, contact, 'hallinge-kommun')).organisation.units;
    expect(unit).toMatchObject({ name: 'Förvaltningen', units: [{ name: 'Elevhälsan' }] });
    await closeUnit(app, contact, 'hallinge-kommun', unit?.id ?? '');
    const [ended] = (await readOrganisation(app, contact, 'hallinge-kommun')).organisation.units;
    expect(ended?.validUntil).toBe('2026-11-16');
    await expect(closeUnit(app, contact, 'hallinge-kommun', unit?.id ?? '')).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describeOnEachEngine('networks as services', ({ app }) => {
  it('change their modules and members by the coordinator alone', async () => {
    const { coordinator, contact } = await people(app);
    const input = { version: 1, name: 'Nätverket', purpose: '', modules: ['library' as const] };
    await expect(editNetwork(app, contact, 'natverket', input)).rejects.toMatchObject({ code: 'forbidden' });
    await editNetwork(app, coordinator, 'natverket', input);
    expect([...(await readNetwork(app, anonymous, 'natverket')).network.modules]).toEqual(['library']);
    await removeNetworkMember(app, coordinator, 'natverket', 'norrbruk-kommun');
    expect((await readNetwork(app, anonymous, 'natverket')).members).toHaveLength(1);
    await addNetworkMember(app, coordinator, 'natverket', 'norrbruk-kommun');
    expect((await readNetwork(app, anonymous, 'natverket')).members).toHaveLength(2);
    expect(await addNetworkMember(app, coordinator, 'natverket', 'finns-inte')).toMatchObject({ ok: false });
  });

  it('show which posts are vacant to members, and who waits to those who answer', async () => {
    const { organisation, network, contact, coordinator, reader, stranger } = await people(app);
    const vacant = await makeOrganisation(app, { network, name: 'Gruvberga kommun' });
    await makeRequest(app, organisation.id);
    expect((await readNetwork(app, anonymous, 'natverket')).seesPosts).toBe(false);
    const { members } = await readNetwork(app, reader, 'natverket');
    expect(members.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Gruvberga kommun', 0],
      ['Hällinge kommun', 1],
      ['Norrbruk kommun', 1],
    ]);
    const titles = async (actor: typeof contact) =>
      (await listTasks(app, actor)).map((task) => task.words('sv').title);
    expect(await titles(contact)).toEqual(['Demo Nykomling vill bli medlem i Hällinge kommun']);
    expect(await titles(coordinator)).toEqual([
      `${vacant.name} saknar kontaktperson`,
      'Demo Nykomling vill bli medlem i Hällinge kommun',
    ]);
    expect(await titles(stranger)).toEqual([]);
    expect(await titles(reader)).toEqual([]);
    await expect(openDesk(app, anonymous)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('show requests only to those who may answer them', async () => {
    const { organisation, contact, reader, stranger } = await people(app);
    await makeRequest(app, organisation.id);
    expect((await openMembers(app, contact, 'hallinge-kommun')).requests).toHaveLength(1);
    expect((await openMembers(app, reader, 'hallinge-kommun')).requests).toEqual([]);
    await expect(openMembers(app, stranger, 'hallinge-kommun')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

async function makeRequest(app: TestApp, organisationId: string): Promise<void> {
  const newcomer = await makePerson(app, { name: 'Demo Nykomling' });
  app.clock.advance({ hours: 1 });
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('membership')
    .values({
      id: app.ids.next(),
      person_id: newcomer.id,
      scope_type: 'organisation',
      scope_id: organisationId,
      role: 'reader',
      is_substitute: 0,
      status: 'requested',
      requested_at: at,
      decided_at: null,
      decided_by: null,
      ended_at: null,
    })
    .execute();
}
