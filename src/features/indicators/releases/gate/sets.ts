import type { ReleasedSet, ReleasedValue } from '../released.ts';
import type { Figure } from './figures.ts';
import { namedGaps, regionGaps } from './gaps.ts';
import type { GateInput } from './handed.ts';
import { type Offer, type OfferedValue, saidOf } from './offer.ts';

/** A released set before it belongs to a release. */
export type SetDraft = Pick<
  ReleasedSet,
  'view' | 'indicatorId' | 'indicatorVersion' | 'way' | 'contributors' | 'lowReporting' | 'leftOut' | 'values'
>;

/** The sets as everybody will see them: each offer as it is shown, or as it is hidden. */
export function setsOf(
  offers: readonly Offer[],
  said: ReadonlySet<OfferedValue>,
  input: Pick<GateInput, 'handed' | 'named'>,
): readonly SetDraft[] {
  const groups = Map.groupBy(offers, ({ view, indicator, way }) => [view, indicator.id, way].join('|'));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const values = group.flatMap((offer) => offer.show(saidOf(offer, said)) ?? offer.hidden);
    const organisations = organisationsIn(group);
    return [
      {
        view: first.view,
        indicatorId: first.indicator.id,
        indicatorVersion: first.indicator.version.version,
        way: first.way,
        contributors: organisations.length,
        lowReporting: organisations.filter(({ handed }) => handed.isLowReporting).length,
        leftOut: Math.max(...group.map(({ leftOut }) => leftOut)),
        values: [...values, ...gapsOf(first, input)],
      },
    ];
  });
}

/** One figure of each organisation that has any. */
function organisationsIn(group: readonly Offer[]): readonly Figure[] {
  const figures = group.flatMap(({ contributors }) => contributors);
  return [...new Map(figures.map((figure) => [figure.handed.organisationId, figure])).values()];
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
