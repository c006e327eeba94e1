import type { App } from '#src/platform/app.ts';
import { listPackages } from '../definitions/indicator-queries.ts';
import { readIndicators } from '../definitions/indicator-service.ts';
import { toCounted } from './tally/counted-indicators.ts';
import type { CountedIndicator } from './tally/figures.ts';

/** What Räknehjälp counts. Open to everybody. */
export async function readCounted(app: Pick<App, 'db'>): Promise<readonly CountedIndicator[]> {
  const [indicators, packages] = await Promise.all([readIndicators(app), listPackages(app.db)]);
  return toCounted(indicators, packages);
}
