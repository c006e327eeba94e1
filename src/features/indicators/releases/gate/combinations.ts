import {
  isCombination,
  isDerivable,
  leavesFew,
  type OwnerOf,
  type Sum,
} from '../../disclosure/anonymity/combination-rules.ts';
import type { Figures } from './figures.ts';
import type { GateInput } from './handed.ts';
import type { Offer } from './offer.ts';

type Input = Pick<GateInput, 'policy' | 'named' | 'namedBefore'>;

/** The sums over organisations that are out already, indicator by indicator. */
export type SumsSaid = { ownerOf: OwnerOf; of(indicatorId: string): readonly Sum[] };

/** What the ledger holds of several organisations together; what it holds of one is a named figure, or one of a field. */
export function sumsSaid({ figures }: Figures, { said }: Pick<GateInput, 'said'>): SumsSaid {
  const places = new Map(
    figures.flatMap(({ amounts, handed, indicator }) =>
      Object.keys(amounts).map((part) => [part, { owner: handed.organisationId, indicator }] as const),
    ),
  );
  const ownerOf: OwnerOf = (part) => places.get(part)?.owner ?? '';
  const sums = said
    .map(({ terms }): Sum => new Set(Object.keys(terms).filter((part) => places.has(part))))
    .filter((sum) => new Set([...sum].map(ownerOf)).size > 1);
  const byIndicator = Map.groupBy(sums, ([part = '']) => places.get(part)?.indicator.id);
  return { ownerOf, of: (indicatorId) => byIndicator.get(indicatorId) ?? [] };
}

/**
 * Takes from the region's offers of an indicator, the first first, what would let anybody combine sums into something that
 * fewer than `minContributors` organisations make, whether or not one counts those who are named already; or into a sum
 * that must not be shown itself. What follows from what is said already tells nothing more, and may be said again.
 */
export function withoutSubtraction(
  indicatorId: string,
  offers: readonly Offer[],
  { ownerOf, of }: SumsSaid,
  { policy: { minContributors }, namedBefore }: Omit<Input, 'named'>,
): readonly Offer[] {
  const named = new Set(agreedTo(indicatorId, namedBefore));
  const secret = offers
    .filter(({ values }) => values.length === 0)
    .map(sumOf)
    .filter(({ size }) => size > 0);
  const sums = [...of(indicatorId)];
  const tellsTooMuch = (sum: Sum) => {
    const more = [...sums, sum];
    return (
      leavesFew(more, ownerOf, minContributors) ||
      leavesFew(without(named, more, ownerOf), ownerOf, minContributors) ||
      secret.some((one) => isDerivable(one, more, ownerOf))
    );
  };
  return offers.map((offer) => {
    const sum = sumOf(offer);
    if (offer.values.length === 0 || isCombination(sum, sums)) return offer;
    if (tellsTooMuch(sum)) return { ...offer, values: [] };
    sums.push(sum);
    return offer;
  });
}

/**
 * Who can be named with an indicator beside the region's sums: in the order of their ids, while no combination of sums less
 * those who are named tells of fewer than `minContributors` others.
 */
export function nameable(
  indicatorId: string,
  { ownerOf, of }: SumsSaid,
  region: readonly Offer[],
  { policy, named, namedBefore }: Input,
): ReadonlySet<string> {
  const offered = region.filter(({ indicator, values }) => indicator.id === indicatorId && values.length > 0);
  const sums = [...of(indicatorId), ...offered.map(sumOf)];
  const known = new Set(agreedTo(indicatorId, namedBefore));
  for (const id of agreedTo(indicatorId, named)) {
    const more = new Set([...known, id]);
    if (!leavesFew(without(more, sums, ownerOf), ownerOf, policy.minContributors)) known.add(id);
  }
  return known;
}

/** Who agreed to be named with the indicator, in the order of their ids. */
export function agreedTo(indicatorId: string, named: GateInput['named']): readonly string[] {
  const agreed = [...named].filter(([, indicators]) => indicators.has(indicatorId));
  return agreed.map(([organisationId]) => organisationId).toSorted();
}

/** The parts of these sums that are not theirs. */
export function without(owners: ReadonlySet<string>, sums: readonly Sum[], ownerOf: OwnerOf): readonly Sum[] {
  return sums.map((sum) => new Set([...sum].filter((part) => !owners.has(ownerOf(part)))));
}

function sumOf({ contributors }: Offer): Sum {
  return new Set(contributors.flatMap(({ amounts }) => Object.keys(amounts)));
}
