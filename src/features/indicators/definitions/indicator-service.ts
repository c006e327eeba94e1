import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Indicator, IndicatorVersion } from './indicator.ts';
import { listIndicators } from './indicator-queries.ts';

/** The indicators that are asked for today. Open to everybody. */
export async function readIndicators(app: Pick<App, 'db'>): Promise<readonly Indicator[]> {
  return (await listIndicators(app.db)).filter(({ retiredOn }) => retiredOn === null);
}

/** The indicator at the address, retired ones too; `not-found` for any other. */
export async function getIndicator(app: Pick<App, 'db'>, slug: string): Promise<Indicator> {
  const indicator = (await listIndicators(app.db)).find((one) => one.slug === slug);
  if (!indicator) throw new DomainError('not-found');
  return indicator;
}

/** The version that a round asks for, the newest when it does not say; throws for an indicator without versions. */
export function versionOf(indicator: Indicator, version?: number): IndicatorVersion {
  const found = indicator.versions.find((one) => one.version === version) ?? indicator.versions.at(-1);
  if (!found) throw new Error(`The indicator ${indicator.id} has no version.`);
  return found;
}
