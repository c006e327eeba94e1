import type { ReleasedSet, ReleasedValue, Reporting } from '../released.ts';
import { reportingOf } from '../reporting-rules.ts';
import { namedGaps, regionGaps } from './gaps.ts';
import type { GateInput, Handed } from './handed.ts';
import { type Offer, type OfferedValue, saidOf } from './offer.ts';

/** A released set before it belongs to a release. */
export type SetDraft = Pick<
  ReleasedSet,
  | 'view'
  | 'indicatorId'
  | 'indicatorVersion'
  | 'way'
  | 'contributors'
  | 'leftOut'
  | 'values'
  | keyof Reporting
>;

/** The sets as everybody will see them: each offer as it is shown, or as it is hidden. */
export function setsOf(
  offers: readonly Offer[],
  said: ReadonlySet<OfferedValue>,
  input: Pick<GateInput, 'handed' | 'named' | 'policy' | 'lowestReporting'>,
): readonly SetDraft[] {
  const groups = Map.groupBy(offers, ({ view, indicator, way }) => [view, indicator.id, way].join('|'));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const values = group.flatMap((offer) => offer.show(saidOf(offer, said)) ?? offer.hidden);
    const contributors = contributorsTo(group);
    return [
      {
        view: first.view,
        indicatorId: first.indicator.id,
        indicatorVersion: first.indicator.version.version,
        way: first.way,
        contributors: contributors.length,
        ...reportingOf(contributors, input),
        leftOut: Math.max(...group.map(({ leftOut }) => leftOut)),
        values: withRates([...values, ...gapsOf(first, input)], input.handed),
      },
    ];
  });
}

/** What each organisation that has any figure of the group handed in. */
function contributorsTo(group: readonly Offer[]): readonly Handed[] {
  const handed = group.flatMap(({ contributors }) => contributors.map((figure) => figure.handed));
  return [...new Map(handed.map((one) => [one.organisationId, one])).values()];
}

/** Beside each value that has a name, how much its organisation registers: rounded down, so that too little stays too little. */
function withRates(values: readonly ReleasedValue[], handed: readonly Handed[]): readonly ReleasedValue[] {
  const current = handed.filter(({ isCurrent }) => isCurrent);
  const rates = new Map(current.map(({ organisationId, reportingRate }) => [organisationId, reportingRate]));
  return values.map((value) => {
    const rate = rates.get(value.organisationId ?? '') ?? null;
    return { ...value, reportingRate: rate === null ? null : Math.floor(rate) };
  });
}

function gapsOf(
  { view, indicator, way }: Offer,
  { handed, named }: Pick<GateInput, 'handed' | 'named'>,
): readonly ReleasedValue[] {
  const current = handed.filter((one) => one.isCurrent && one.wayOf(indicator) === way);
  if (view === 'region') return regionGaps(current, indicator.id);
  if (view === 'field') return [];
  return current
    .filter(({ organisationId }) => named.get(organisationId)?.has(indicator.id))
    .flatMap((one) => namedGaps(one, indicator.id));
}
