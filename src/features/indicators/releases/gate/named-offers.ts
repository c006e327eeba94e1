import type { Figures } from './figures.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer, printedValue, showAlone } from './offer.ts';
import { exactly } from './told.ts';
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
        const { indicator, count, percent, pupils = 0 } = figure;
        const organisationId = figure.handed.organisationId;
        const isPrintable = count !== undefined || (percent !== undefined && pupils >= policy.nMinRate);
        const value = printedValue(figure, policy.nMinRate, { organisationId });
        return {
          ...{ view: 'named', indicator, way, contributors: parts, leftOut },
          values: isPrintable ? [{ view: 'named', figure, told: exactly(figure), value }] : [],
          show: showAlone,
          hidden: [hiddenValue(figure, 'protected', organisationId)],
        };
      }),
  );
}
