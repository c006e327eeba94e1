import { contributorFault } from '../../disclosure/anonymity/contributor-rules.ts';
import { symmetricFault } from '../../disclosure/anonymity/symmetric-rules.ts';
import { betweenDeviation } from '../../equity/spread-rules.ts';
import type { Figure, Figures } from './figures.ts';
import { hiddenValue, type Offer, printedValue, rounded, showAlone } from './offer.ts';
import type { ReleasePolicy } from './policy.ts';
import { exactly } from './told.ts';
import { type Field, regionFields, regionFigure } from './ways.ts';

/** The figures of the region. */
export function regionOffers({ figures }: Figures, policy: ReleasePolicy): readonly Offer[] {
  return regionFields(figures).map((field) => offerOf(field, policy));
}

function offerOf(field: Field, policy: ReleasePolicy): Offer {
  const sum = regionFigure(field);
  const contributions = field.parts.map(({ count, percent = 0, pupils = 0 }) => count ?? percent * pupils);
  const isForbidden = contributorFault(contributions, policy) !== undefined || !isPrintable(sum, policy);
  const value = printedValue(sum, policy.nMinRate, { spread: spreadOf(field) });
  return {
    ...{ view: 'region', indicator: sum.indicator, way: field.way },
    contributors: field.parts,
    leftOut: field.leftOut,
    values: isForbidden ? [] : [{ view: 'region', figure: sum, told: exactly(sum), value }],
    show: showAlone,
    hidden: [hiddenValue(sum, 'protected')],
  };
}

/** Days to an effort have no sum; a share of the time of few is theirs. */
function isPrintable(
  { count, percent, pupils = 0, indicator }: Figure,
  { nMinRate }: ReleasePolicy,
): boolean {
  if (indicator.version.measure === 'days') return false;
  return count !== undefined || (percent !== undefined && pupils >= nMinRate);
}

/** Only of all pupils together, and only where it solves for nobody. */
function spreadOf({ parts }: Field): number | null {
  const [first] = parts;
  const groups = parts.flatMap(({ count, pupils }) =>
    count !== undefined && pupils ? [{ count, of: pupils }] : [],
  );
  const isAsked = first?.gender === 'all' && first.indicator.version.measure === 'pupils-over';
  if (!isAsked || symmetricFault(['mean', 'spread'], groups.length)) return null;
  const deviation = betweenDeviation(groups);
  return deviation === undefined ? null : rounded(100 * deviation);
}
