import { type Gender, genders, type Stadium, stadiums } from '../../definitions/group-rules.ts';
import type { AskedIndicator } from '../../rounds/round.ts';
import type { ReleasedValue, ReleasedView } from '../released.ts';
import type { Figure } from './figures.ts';
import type { Told } from './told.ts';

/** A value that could be shown, and what it would tell of a count; nothing where it tells of none. */
export type OfferedValue = {
  view: ReleasedView;
  figure: Figure;
  told: Told | undefined;
  value: ReleasedValue;
};

/** What could be shown of a measure in a group: a figure, or a field of them. */
export type Offer = {
  view: ReleasedView;
  indicator: AskedIndicator;
  way: string;
  contributors: readonly Figure[];
  leftOut: number;
  /** None when a rule forbids them whatever else is shown. */
  values: readonly OfferedValue[];
  /** How it looks when these of its values are said; nothing when they may not be shown without the others. */
  show(said: readonly OfferedValue[]): readonly ReleasedValue[] | undefined;
  hidden: readonly ReleasedValue[];
};

/** Those of the offer's values that are said. */
export function saidOf({ values }: Offer, said: ReadonlySet<OfferedValue>): readonly OfferedValue[] {
  return values.filter((value) => said.has(value));
}

/** Shows a single value as it is. */
export function showAlone(said: readonly OfferedValue[]): readonly ReleasedValue[] | undefined {
  return said.length > 0 ? said.map(({ value }) => value) : undefined;
}

/** A value without numbers. */
export function hiddenValue(
  place: { stadium: Stadium; gender: Gender },
  state: 'protected' | 'missing' | 'not-applicable',
  organisationId: string | null = null,
): ReleasedValue {
  const { stadium, gender } = place;
  const nothing = { pupils: null, count: null, percent: null, spread: null, reportingRate: null };
  return { organisationId, stadium, gender, state, ...nothing };
}

/** A figure as it is printed; its rate only when the group is large enough. */
export function printedValue(
  figure: Figure,
  smallestGroup: number,
  more: Partial<ReleasedValue> = {},
): ReleasedValue {
  const { stadium, gender, count, pupils } = figure;
  return {
    ...{ organisationId: null, stadium, gender },
    state: (count ?? figure.percent) === 0 ? 'zero' : 'shown',
    pupils: pupils ?? null,
    count: count ?? null,
    percent: percentOf(figure, smallestGroup),
    spread: null,
    reportingRate: null,
    ...more,
  };
}

/** To one decimal: what a count of pupils is of its group, or the share that was handed in. */
function percentOf({ indicator, count, percent, pupils = 0 }: Figure, smallestGroup: number): number | null {
  if (pupils < smallestGroup) return null;
  if (percent !== undefined) return rounded(percent);
  return indicator.version.measure === 'pupils-over' && count !== undefined
    ? rounded((100 * count) / pupils)
    : null;
}

/** To one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** All stages together first, then stage by stage, then girls and boys: where not all can be said, the coarser is. */
export function totalsFirst(offers: readonly Offer[]): readonly Offer[] {
  const order = ['all', ...stadiums] as const;
  const rank = ({ hidden: [value] }: Offer) =>
    genders.indexOf(value?.gender ?? 'all') * order.length + order.indexOf(value?.stadium ?? 'all');
  return offers.toSorted((a, b) => rank(a) - rank(b));
}
