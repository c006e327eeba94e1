import type { Indicator, IndicatorPackage, PackageId } from '../../definitions/indicator.ts';
import { versionOf } from '../../definitions/indicator-service.ts';
import { type CountedIndicator, countedMeasures } from './figures.ts';

/** The packages that a list of pupils can give all figures for; the first is always counted. */
export const countedPackages = ['base', 'thresholds', 'valid-and-invalid', 'register'] as const;

/** The indicators that a list of pupils can give figures for, in their newest versions. */
export function toCounted(
  indicators: readonly Indicator[],
  packages: readonly IndicatorPackage[],
): readonly CountedIndicator[] {
  return indicators.flatMap((indicator) => {
    const { sv, measure, absenceKind: kind, threshold } = versionOf(indicator);
    const own = packages.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id));
    const asked = countedPackages.find((id: PackageId) => own.some((one) => one.id === id));
    if (!asked || !countedMeasures.has(measure)) return [];
    const byGender = own.some((one) => one.byGender);
    return [{ id: indicator.id, title: sv.short, measure, kind, threshold, package: asked, byGender }];
  });
}
