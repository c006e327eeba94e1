import type { Figures } from './figures.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer, printedValue } from './offer.ts';
import { fieldsOf } from './ways.ts';

/** The figures of those who agreed to be named, each by itself. */
export function namedOffers(
  { figures }: Figures,
  { policy, named }: Pick<GateInput, 'policy' | 'named'>,
): readonly Offer[] {
  return fieldsOf(figures).flatMap(({ way, parts, leftOut }) =>
    parts
      .filter(({ handed, indicator }) => named.get(handed.organisationId)?.has(indicator.id))
      .map((figure): Offer => {
        const { indicator, terms, count, percent, pupils = 0 } = figure;
        const organisationId = figure.handed.organisationId;
        const isPrintable = count !== undefined || (percent !== undefined && pupils >= policy.nMinRate);
        const said = Object.keys(terms).length > 0 ? [{ terms, op: '=' as const, value: count ?? 0 }] : [];
        return {
          ...{ view: 'named', indicator, way, contributors: parts, leftOut },
          statements: isPrintable ? said : undefined,
          shown: [printedValue(figure, policy.nMinRate, { organisationId })],
          hidden: [hiddenValue(figure, 'protected', organisationId)],
        };
      }),
  );
}
