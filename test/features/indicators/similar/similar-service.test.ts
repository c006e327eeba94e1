import { expect, it } from 'vitest';
import { county, municipalities } from '#db/seeds/bergslagsbygden.ts';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import { readOnwards } from '#src/features/indicators/onwards/onwards-address.ts';
import { openOnwards } from '#src/features/indicators/onwards/onwards-service.ts';
import { readSimilar } from '#src/features/indicators/similar/similar-address.ts';
import { readSimilarMunicipalities } from '#src/features/indicators/similar/similar-service.ts';
import { loadBackgrounds } from '#src/features/network/municipalities/background/load-backgrounds.ts';
import {
  upsertCounties,
  upsertMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const asked = readSimilar(new URLSearchParams('kommun=lillfors'));
const codesAlike = async (app: Pick<App, 'db'>, query = 'kommun=lillfors') => {
  const { alike } = await readSimilarMunicipalities(app, readSimilar(new URLSearchParams(query)));
  return alike.map(({ code }) => code);
};

describeOnEachEngine('similar municipalities', ({ app }) => {
  it('are those of the county, the likest first, the nearest alone when one asks for it', async () => {
    await makeCounty(app);
    const codes = await codesAlike(app);
    expect(codes).toHaveLength(11);
    expect(codes[0]).toBe('9908');
    expect(codes.at(-1)).toBe('9901');
    // Norrbruk, 22 km away, and Gruvberga, 23 km
    expect((await codesAlike(app, 'kommun=lillfors&inom=25')).toSorted()).toEqual(['9902', '9912']);
  });

  it('stay the same and in the same order whatever figures are submitted', async () => {
    await makeCounty(app);
    const before = await readSimilarMunicipalities(app, asked);
    for (const count of [0, 7, 190]) {
      await submitFigures(app, count);
      expect(await readSimilarMunicipalities(app, asked)).toEqual(before);
    }
  });

  it('are nobody where nothing is known: nothing invented is given to a real municipality', async () => {
    await makeCounty(app);
    await upsertCounties(app.db, [{ ...county, code: '07', slug: 'lan', isInvented: false }]);
    await upsertMunicipalities(app.db, [
      {
        ...{ code: '0764', countyCode: '07', name: 'Alvesta kommun', shortName: 'Alvesta', slug: 'alvesta' },
        ...{ settlement: null, isInvented: false },
      },
    ]);
    const found = await readSimilarMunicipalities(app, readSimilar(new URLSearchParams('kommun=alvesta')));
    expect(found.chosen).toBeUndefined();
    expect(found.alike).toEqual([]);
    expect(found.municipalities.every(({ isInvented }) => isInvented)).toBe(true);
  });

  it('are looked for by those who work in a municipality without choosing it, if it is known', async () => {
    await makeCounty(app);
    await loadIndicators(app);
    const organisation = await makeOrganisation(app);
    const { actor } = await makePerson(app, { scope: organisation });
    const open = (by: Actor, query = '') =>
      openOnwards(app, by, 'minst-15-procent', readOnwards(new URLSearchParams(query)));
    const serves = (code: string) => ({ organisation_id: organisation.id, municipality_code: code });
    expect((await open(actor)).chosen).toBeUndefined();
    await app.db.insertInto('organisation_municipality').values(serves('9909')).execute();
    expect((await open(actor)).chosen?.slug).toBe('lillfors');
    expect((await open(actor, 'kommun=hallinge')).chosen?.slug).toBe('hallinge');
    expect((await open(anonymous)).chosen).toBeUndefined();
    await loadBackgrounds({ db: app.db, config: { ...app.config, isDemo: false } });
    expect((await open(actor)).chosen).toBeUndefined();
    await expect(open(actor, 'kommun=lillfors')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('outside the demo nothing invented is loaded, nor is it left behind', async () => {
    await makeCounty(app);
    await loadBackgrounds({ db: app.db, config: { ...app.config, isDemo: false } });
    expect((await readSimilarMunicipalities(app, asked)).municipalities).toEqual([]);
  });
});

async function makeCounty(app: TestApp): Promise<void> {
  await upsertCounties(app.db, [{ ...county, slug: 'bergslagsbygden', isInvented: true }]);
  await upsertMunicipalities(
    app.db,
    municipalities.map(({ code, name, slug, settlement }) => ({
      ...{ code, countyCode: '99', name: `${name} kommun`, shortName: name, slug, settlement },
      isInvented: true,
    })),
  );
  await loadBackgrounds({ db: app.db, config: { ...app.config, isDemo: true } });
}

/** Somebody hands in a term's figures; how they look makes no difference. */
async function submitFigures(app: TestApp, count: number): Promise<void> {
  await loadIndicators(app);
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network, name: 'Lillfors kommun' });
  await app.db
    .insertInto('organisation_municipality')
    .values({ organisation_id: organisation.id, municipality_code: '9909' })
    .execute();
  const [roundId, submissionId] = [app.ids.next(), app.ids.next()];
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('indicator_round')
    .values({
      ...{ id: roundId, network_id: network.id, term: '2026-autumn', school_form: 'compulsory-school' },
      ...{ due_on: '2027-01-31', lowest_reporting_rate: 90, host: 'Nätverket', opened_at: at },
    })
    .execute();
  await app.db
    .insertInto('indicator_submission')
    .values({
      ...{ id: submissionId, round_id: roundId, organisation_id: organisation.id, state: 'approved' },
      ...{ version: 1, changed_at: at, note: '', correction: '', withdrawal: '' },
    })
    .execute();
  await app.db
    .insertInto('indicator_cell')
    .values({
      ...{ submission_id: submissionId, indicator_id: 'absence-15', stadium: '7-9', gender: 'all' },
      ...{ state: 'given', pupils: 200, count, percent: null },
    })
    .execute();
}
