import type { PackageId } from '../../definitions/indicator.ts';
import type { CountedIndicator } from './figures.ts';

/** The packages that a list of pupils can give figures for; the first is always counted. */
export const countedPackages = ['base', 'thresholds', 'valid-and-invalid', 'register'] as const;
export type CountedPackage = Extract<PackageId, (typeof countedPackages)[number]>;

const basic: readonly (number | null)[] = [15, 50];

/** The package that an indicator is asked for in, or nothing when no list of pupils tells it. */
export function packageOf({ measure, kind, threshold }: CountedIndicator): CountedPackage | undefined {
  if (measure === 'hours') return 'register';
  if (measure === 'share-of-time') return 'base';
  if (measure !== 'pupils-over') return undefined;
  if (kind !== 'total') return 'valid-and-invalid';
  return basic.includes(threshold) ? 'base' : 'thresholds';
}
