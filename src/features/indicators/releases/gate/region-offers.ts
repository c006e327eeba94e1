import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sum } from '../../disclosure/anonymity/combination-rules.ts';
import { contributorFault } from '../../disclosure/anonymity/contributor-rules.ts';
import { symmetricFault } from '../../disclosure/anonymity/symmetric-rules.ts';
import { betweenDeviation } from '../../equity/spread-rules.ts';
import { type SumsSaid, withoutSubtraction } from './combinations.ts';
import type { Figure, Figures } from './figures.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer, printedValue, rounded, showAlone, totalsFirst } from './offer.ts';
import type { ReleasePolicy } from './policy.ts';
import { exactly } from './told.ts';
import { type Field, regionFields, regionFigure } from './ways.ts';

type Input = Pick<GateInput, 'policy' | 'namedBefore'>;

/**
 * The figures of the region, of each indicator those that no subtraction turns into figures of few. An indicator of many
 * organisations takes a moment: requests come between them.
 */
export async function regionOffers(
  { figures }: Figures,
  said: SumsSaid,
  input: Input,
): Promise<readonly Offer[]> {
  const fields = Map.groupBy(regionFields(figures), ({ parts }) => parts[0]?.indicator.id ?? '');
  const offers: Offer[] = [];
  for (const [indicatorId, own] of fields) {
    offers.push(...offersOf(indicatorId, own, said, input));
    await nextTurn();
  }
  return offers;
}

/** Of all organisations, or of those that earlier sums were made of where these can say more. */
function offersOf(
  indicatorId: string,
  fields: readonly Field[],
  said: SumsSaid,
  input: Input,
): readonly Offer[] {
  const sayable = (from: readonly Field[]) => {
    const offers = totalsFirst(from.map((field) => offerOf(field, input.policy)));
    return withoutSubtraction(indicatorId, offers, said, input);
  };
  const now = sayable(fields);
  const earlier = said.of(indicatorId);
  if (earlier.length === 0) return now;
  const before = sayable(fields.map((field) => asBefore(field, earlier)));
  return valuesIn(before) > valuesIn(now) ? before : now;
}

function valuesIn(offers: readonly Offer[]): number {
  return offers.filter(({ values }) => values.length > 0).length;
}

/** Those parts that stand in earlier sums as they are now; of others all. */
function asBefore(field: Field, said: readonly Sum[]): Field {
  const known = new Set(said.flatMap((sum) => [...sum]));
  const parts = field.parts.filter(({ amounts }) => Object.keys(amounts).every((part) => known.has(part)));
  return parts.length > 0 ? { ...field, parts } : field;
}

function offerOf(field: Field, policy: ReleasePolicy): Offer {
  const sum = regionFigure(field);
  const contributors = field.parts.filter(({ amounts }) => Object.keys(amounts).length > 0);
  const contributions = contributors.map(({ count, percent = 0, pupils = 0 }) => count ?? percent * pupils);
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
