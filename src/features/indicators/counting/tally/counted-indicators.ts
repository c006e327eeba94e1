import type { Indicator } from '../../definitions/indicator.ts';
import { versionOf } from '../../definitions/indicator-service.ts';
import type { CountedIndicator } from './figures.ts';
import { packageOf } from './indicator-packages.ts';

/** The indicators that a list of pupils can give figures for, in their newest versions. */
export function toCounted(indicators: readonly Indicator[], lang: 'sv' | 'en'): readonly CountedIndicator[] {
  const all = indicators.map((indicator) => {
    const version = versionOf(indicator);
    const { measure, absenceKind: kind, threshold } = version;
    return { id: indicator.id, short: version[lang].short, measure, kind, threshold };
  });
  return all.filter((indicator) => packageOf(indicator) !== undefined);
}
