import { nameable, type SumsSaid } from './combinations.ts';
import type { Figure, Figures } from './figures.ts';
import { isTooFine } from './grain.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer, printedValue, showAlone } from './offer.ts';
import type { ReleasePolicy } from './policy.ts';
import { exactly } from './told.ts';
import { type Field, fieldsOf } from './ways.ts';

type Input = Pick<GateInput, 'policy' | 'named' | 'namedBefore'>;

/** The figures of those who agreed to be named, each by itself, where the region's sums leave enough others. */
export function namedOffers(
  { figures }: Figures,
  said: SumsSaid,
  region: readonly Offer[],
  input: Input,
): readonly Offer[] {
  const fields = Map.groupBy(fieldsOf(figures), ({ parts }) => parts[0]?.indicator.id ?? '');
  return [...fields].flatMap(([indicatorId, own]) => {
    const shown = nameable(indicatorId, said, region, input);
    return own.flatMap((field) => offersOf(field, shown, input));
  });
}

function offersOf(
  { way, parts, leftOut }: Field,
  shown: ReadonlySet<string>,
  { policy, named }: Input,
): readonly Offer[] {
  return parts
    .filter(({ handed, indicator }) => named.get(handed.organisationId)?.has(indicator.id))
    .map((figure): Offer => {
      const { indicator, handed } = figure;
      const { organisationId } = handed;
      const value = printedValue(figure, policy.nMinRate, { organisationId });
      const isShown = shown.has(organisationId) && !isTooFine(figure, policy) && isPrintable(figure, policy);
      return {
        ...{ view: 'named', indicator, way, contributors: parts, leftOut },
        values: isShown ? [{ view: 'named', figure, told: exactly(figure), value }] : [],
        show: showAlone,
        hidden: [hiddenValue(figure, 'protected', organisationId)],
      };
    });
}

function isPrintable({ count, percent, pupils = 0 }: Figure, { nMinRate }: ReleasePolicy): boolean {
  return count !== undefined || (percent !== undefined && pupils >= nMinRate);
}
