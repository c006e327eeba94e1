import { expect, it } from 'vitest';
import { inviteCoordinator, openCoordinators } from '#src/features/network/members/coordinator-service.ts';
import { openCounty, takeInMunicipalities } from '#src/features/network/municipalities/county-service.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { createNetwork } from '#src/features/network/networks/network-creation-service.ts';
import { municipalitiesInput, networkCreationInput } from '#src/features/network/networks/network-input.ts';
import { readNetwork } from '#src/features/network/networks/network-service.ts';
import { readOrganisation } from '#src/features/network/organisations/organisation-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { listTasks } from '#src/platform/tasks/task-list.ts';
import { latestInvitation } from '#test/features/accounts/inbox.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeMembership, makePerson } from '#test/support/factories/person-factory.ts';

const dalarna = networkCreationInput.parse({
  name: 'Närvaro i Dalarna',
  countyCode: '20',
  modules: ['library'],
});
const rows = (...chosen: { code: string; include?: string; domains?: string }[]) =>
  municipalitiesInput.parse({ rows: chosen.map((row) => ({ include: 'yes', ...row })) });
const avesta = { code: '2084', domains: 'avesta.se, edu.avesta.se' };
const mora = { code: '2062', domains: 'mora.se' };

async function newPortal(app: TestApp) {
  await loadReferenceData(app);
  const { id, actor } = await makePerson(app, { role: 'admin' });
  return { adminId: id, admin: actor };
}

async function newNetwork(app: TestApp) {
  const portal = await newPortal(app);
  const created = await createNetwork(app, portal.admin, dalarna);
  return { ...portal, slug: created.ok ? created.value : '' };
}

const titles = async (app: TestApp, actor: Parameters<typeof listTasks>[1]) =>
  (await listTasks(app, actor)).map(({ words, path }) => `${words('sv').title} → ${path}`);

describeOnEachEngine('A new portal', ({ app }) => {
  it('tells its administrator the next step until somebody coordinates', async () => {
    const { admin } = await newPortal(app);
    expect(await titles(app, admin)).toEqual(['Portalen har inget nätverk ännu → /natverk/ny']);
    await createNetwork(app, admin, dalarna);
    expect(await titles(app, admin)).toEqual([
      'Närvaro i Dalarna saknar samordnare → /natverk/narvaro-i-dalarna/samordnare',
    ]);
    const { network } = await readNetwork(app, admin, 'narvaro-i-dalarna');
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
    expect(await titles(app, admin)).toEqual([]);
    expect(await titles(app, coordinator.actor)).toEqual([]);
  });

  it('gets networks from its administrator alone, each with its own address (S-8.2.1)', async () => {
    const { admin } = await newPortal(app);
    await expect(createNetwork(app, anonymous, dalarna)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await createNetwork(app, admin, dalarna)).toEqual({ ok: true, value: 'narvaro-i-dalarna' });
    expect(await createNetwork(app, admin, dalarna)).toEqual({ ok: true, value: 'narvaro-i-dalarna-2' });
    const unknown = { ...dalarna, countyCode: '02' };
    expect(await createNetwork(app, admin, unknown)).toMatchObject({
      ok: false,
      errors: { countyCode: { code: 'not-a-choice' } },
    });
    const { network } = await readNetwork(app, admin, 'narvaro-i-dalarna');
    expect([...network.modules]).toEqual(['library']);
  });

  it('takes in the municipalities of a county in one step, each with name, code and domains', async () => {
    const { admin, slug } = await newNetwork(app);
    expect((await openCounty(app, admin, { slug, countySlug: null })).municipalities).toHaveLength(15);
    const chosen = rows(avesta, mora, { code: '2080', include: '' });
    expect(await takeInMunicipalities(app, admin, slug, chosen)).toEqual({ ok: true, value: 2 });
    const { members, hasCoordinator } = await readNetwork(app, admin, slug);
    expect(members.map(({ name }) => name)).toEqual(['Avesta kommun', 'Mora kommun']);
    expect(hasCoordinator).toBe(false);
    const { organisation } = await readOrganisation(app, admin, 'avesta-kommun');
    expect(organisation).toMatchObject({
      kind: 'municipality',
      countyCode: '20',
      domains: ['avesta.se', 'edu.avesta.se'],
      serves: [{ code: '2084' }],
      isDemo: false,
    });
    const again = await openCounty(app, admin, { slug, countySlug: null });
    expect(again.municipalities.filter(({ isMember }) => isMember)).toHaveLength(2);
  });

  it('lets a municipality that another network brought join as it is', async () => {
    const { admin, slug } = await newNetwork(app);
    await takeInMunicipalities(app, admin, slug, rows(avesta));
    const second = await createNetwork(app, admin, dalarna);
    const other = second.ok ? second.value : '';
    expect(await takeInMunicipalities(app, admin, other, rows({ code: '2084' }))).toMatchObject({ ok: true });
    const { organisation } = await readOrganisation(app, admin, 'avesta-kommun');
    expect(organisation.networks.map((network) => network.slug)).toEqual([slug, other]);
    expect(organisation.domains).toHaveLength(2);
  });

  it('takes in all or none, and says where a domain is taken', async () => {
    const { admin, slug } = await newNetwork(app);
    const twice = rows(avesta, { ...mora, domains: 'avesta.se' });
    const taken = { ok: false, errors: { 'rows.1.domains': { code: 'taken' } } };
    expect(await takeInMunicipalities(app, admin, slug, twice)).toMatchObject(taken);
    await takeInMunicipalities(app, admin, slug, rows(avesta));
    const later = rows(mora, { code: '2080', domains: 'avesta.se' });
    expect(await takeInMunicipalities(app, admin, slug, later)).toMatchObject(taken);
    expect((await readNetwork(app, admin, slug)).members.map(({ name }) => name)).toEqual(['Avesta kommun']);
    expect(await takeInMunicipalities(app, admin, slug, rows())).toMatchObject({ ok: false });
  });

  it('names its coordinator by an invitation that only the administrator sends', async () => {
    const { admin, adminId, slug } = await newNetwork(app);
    const { network } = await readNetwork(app, admin, slug);
    const coordinator = await makePerson(app, { role: 'coordinator', scope: network, name: 'Sam Ordnare' });
    const eMail = 'ny.samordnare@region.example';
    const refused = inviteCoordinator(app, coordinator.actor, network, eMail);
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    expect(await inviteCoordinator(app, admin, network, eMail)).toMatchObject({ ok: true });
    expect(await latestInvitation(app, eMail)).toBeTruthy();
    expect(await openCoordinators(app, coordinator.actor, slug)).toMatchObject({
      mayName: false,
      coordinators: [{ personName: 'Sam Ordnare' }],
      invitations: [{ eMail, role: 'coordinator' }],
    });
    await makeMembership(app, { personId: adminId, role: 'coordinator', scopeId: network.id });
    expect((await openCoordinators(app, admin, slug)).coordinators).toHaveLength(2);
  });
});
