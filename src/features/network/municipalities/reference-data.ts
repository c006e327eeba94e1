import { readFile } from 'node:fs/promises';
import type { App } from '#src/platform/app.ts';
import { upsertCounties, upsertMunicipalities } from './municipality-queries.ts';
import { parseReferenceData } from './reference-rules.ts';

const file = new URL('../../../../content/reference/municipalities.csv', import.meta.url);

/** Loads Sweden's 290 municipalities and 21 counties; what is already there is only corrected. */
export async function loadReferenceData(app: Pick<App, 'db'>): Promise<void> {
  const { counties, municipalities } = parseReferenceData(await readFile(file, 'utf8'));
  await app.db.transaction().execute(async (trx) => {
    await upsertCounties(trx, counties);
    await upsertMunicipalities(trx, municipalities);
  });
}
