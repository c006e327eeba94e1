import type { Group } from '../definitions/group-rules.ts';
import type { IndicatorVersion } from '../definitions/indicator.ts';
import { sumOf } from '../equity/counted.ts';
import { wilsonInterval } from '../equity/interval-rules.ts';
import type { Cell } from '../submissions/submission.ts';
import { countedOf, type GroupFigure } from './group-rules.ts';

/**
 * An organisation's own figure of a group as it handed it in, exact: it is its own. All years together are the sum of what
 * was given in pupils, shares of time weighed by pupils; with a group missing there is none.
 */
export function ownFigure(
  cells: readonly Cell[],
  { id, measure }: { id: string } & Pick<IndicatorVersion, 'measure'>,
  { stadium, gender }: Group,
): GroupFigure {
  const own = cells.filter((cell) => cell.indicatorId === id && cell.gender === gender);
  const direct = own.find((cell) => cell.stadium === stadium);
  const cell = direct ?? (stadium === 'all' ? together(own) : undefined);
  if (cell?.state !== 'given') return nothing({ stadium, gender }, cell?.state ?? 'missing');
  const { pupils, count, percent } = cell;
  const counted = measure === 'pupils-over' ? countedOf({ count, pupils }) : undefined;
  const share = counted ? counted.count / counted.of : percent === null ? undefined : percent / 100;
  return {
    ...{ stadium, gender, pupils: pupils ?? undefined, count: count ?? undefined, share },
    state: count === 0 ? 'zero' : 'shown',
    interval: counted && wilsonInterval(counted),
  };
}

function nothing(group: Group, state: 'missing' | 'not-applicable'): GroupFigure {
  const none = { pupils: undefined, count: undefined, share: undefined, interval: undefined };
  return { ...group, state, ...none };
}

type Sum = Pick<Cell, 'state' | 'pupils' | 'count' | 'percent'>;

function together(cells: readonly Cell[]): Sum | undefined {
  const given = cells.filter(({ state }) => state === 'given');
  if (given.length === 0 || cells.some(({ state }) => state === 'missing')) return undefined;
  const pupils = sumOf(given, (cell) => cell.pupils ?? 0);
  const weighed = sumOf(given, (cell) => (cell.percent ?? 0) * (cell.pupils ?? 0));
  return {
    ...{ state: 'given', pupils },
    count: given.every(({ count }) => count !== null) ? sumOf(given, ({ count }) => count ?? 0) : null,
    percent: given.every(({ percent }) => percent !== null) && pupils > 0 ? weighed / pupils : null,
  };
}
