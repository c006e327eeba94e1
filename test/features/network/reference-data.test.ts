import { expect, it } from 'vitest';
import {
  findMunicipality,
  listCounties,
  listMunicipalities,
} from '#src/features/network/municipalities/municipality-queries.ts';
import { loadReferenceData } from '#src/features/network/municipalities/reference-data.ts';
import { describeOnEachEngine } from '#test/support/app.ts';

describeOnEachEngine('reference data', ({ app }) => {
  it('is 290 municipalities in 21 counties, however often it is loaded', async () => {
    await loadReferenceData(app);
    await loadReferenceData(app);
    expect(await listMunicipalities(app.db)).toHaveLength(290);
    expect(await listCounties(app.db)).toHaveLength(21);
  });

  it('keeps codes as text and sorts å, ä, ö after z', async () => {
    await loadReferenceData(app);
    expect(await findMunicipality(app.db, '0114')).toMatchObject({
      code: '0114',
      shortName: 'Upplands Väsby',
    });
    expect(await findMunicipality(app.db, 'alvesta')).toMatchObject({ code: '0764', isInvented: false });
    const names = (await listMunicipalities(app.db)).map(({ shortName }) => shortName);
    expect(names.slice(0, 2)).toEqual(['Ale', 'Alingsås']);
    expect(names.at(-1)).toBe('Övertorneå');
    expect((await listCounties(app.db)).at(-1)?.name).toBe('Östergötlands län');
  });

  it('corrects a name that changed', async () => {
    await loadReferenceData(app);
    await app.db.updateTable('municipality').set({ name: 'Fel' }).where('code', '=', '0764').execute();
    await loadReferenceData(app);
    expect((await findMunicipality(app.db, 'alvesta'))?.name).toBe('Alvesta kommun');
  });
});
