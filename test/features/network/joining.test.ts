import { expect, it } from 'vitest';
import { takeInMunicipalities } from '#src/features/network/municipalities/county-service.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { municipalitiesInput } from '#src/features/network/networks/network-input.ts';
import { addNetworkMember, openNetwork } from '#src/features/network/networks/network-service.ts';
import { readOrganisation } from '#src/features/network/organisations/organisation-service.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

async function twoNetworks(app: TestApp) {
  const ours = await makeNetwork(app, { slug: 'vart' });
  const theirs = await makeNetwork(app, { slug: 'deras', name: 'Deras' });
  const organisation = await makeOrganisation(app, { network: theirs, slug: 'norrbruk-kommun' });
  return {
    organisation,
    stranger: (await makePerson(app, { role: 'coordinator', scope: ours })).actor,
    coordinator: (await makePerson(app, { role: 'coordinator', scope: theirs })).actor,
    admin: (await makePerson(app, { role: 'admin' })).actor,
  };
}

const networksOf = async (app: TestApp, slug: string) =>
  (await readOrganisation(app, anonymous, slug)).organisation.networks.map((network) => network.slug);

describeOnEachEngine('An organisation of another network (S-8.4.1)', ({ app }) => {
  it('is not taken in by a coordinator who has no say there, nor offered', async () => {
    const { stranger, organisation } = await twoNetworks(app);
    expect((await openNetwork(app, stranger, 'vart')).others).toEqual([]);
    expect(await addNetworkMember(app, stranger, 'vart', organisation.slug)).toMatchObject({
      ok: false,
      errors: { organisation: { code: 'not-a-choice' } },
    });
    expect(await networksOf(app, organisation.slug)).toEqual(['deras']);
  });

  it('is taken in by the administrator, and by whoever coordinates both', async () => {
    const { admin, organisation } = await twoNetworks(app);
    expect(await addNetworkMember(app, admin, 'vart', organisation.slug)).toMatchObject({ ok: true });
    expect((await networksOf(app, organisation.slug)).toSorted()).toEqual(['deras', 'vart']);
  });

  it('is not taken in as a municipality of a county either', async () => {
    const { stranger, coordinator } = await twoNetworks(app);
    await loadReferenceData(app);
    const chosen = municipalitiesInput.parse({ rows: [{ code: '2084', include: 'yes', domains: '' }] });
    expect(await takeInMunicipalities(app, coordinator, 'deras', chosen)).toMatchObject({ ok: true });
    expect(await takeInMunicipalities(app, stranger, 'vart', chosen)).toMatchObject({
      ok: false,
      errors: { 'rows.0.include': { code: 'not-a-choice' } },
    });
    expect(await networksOf(app, 'avesta-kommun')).toEqual(['deras']);
  });
});
