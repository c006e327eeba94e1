import type { ReleasedValue } from '../released.ts';
import type { Handed } from './handed.ts';
import { hiddenValue } from './offer.ts';

/** Groups of the indicator that nobody gave a figure of: there are no such pupils, or nobody handed it in. */
export function regionGaps(handed: readonly Handed[], indicatorId: string): readonly ReleasedValue[] {
  const cells = handed.flatMap((one) => one.cells).filter((cell) => cell.indicatorId === indicatorId);
  const groups = Map.groupBy(cells, ({ stadium, gender }) => `${stadium} ${gender}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.some(({ state }) => state === 'given')) return [];
    const isEmpty = group.every(({ state }) => state === 'not-applicable');
    return [hiddenValue(first, isEmpty ? 'not-applicable' : 'missing')];
  });
}

/** What somebody who agreed to be named has no figure of. */
export function namedGaps({ organisationId, cells }: Handed, indicatorId: string): readonly ReleasedValue[] {
  return cells.flatMap((cell) =>
    cell.indicatorId === indicatorId && cell.state !== 'given'
      ? [hiddenValue(cell, cell.state, organisationId)]
      : [],
  );
}
