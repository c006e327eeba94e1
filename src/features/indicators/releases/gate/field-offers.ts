import { anonymityOf, canShow } from '../../disclosure/anonymity/matching-rules.ts';
import { requirementsOf } from '../../disclosure/model/requirement.ts';
import type { Statement } from '../../disclosure/model/statement.ts';
import type { ReleasedValue } from '../released.ts';
import type { Figure, Figures } from './figures.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer } from './offer.ts';
import { type Field, fieldsOf } from './ways.ts';

/** The unnamed fields: each municipality's rate in whole percent, in the order of the values. A way that few count has none. */
export function fieldOffers(
  { figures }: Figures,
  input: Pick<GateInput, 'policy' | 'named'>,
): readonly Offer[] {
  return fieldsOf(figures)
    .filter(
      ({ parts, leftOut }) =>
        isRate(parts[0]) && (leftOut < parts.length || parts.length > input.policy.minOthers),
    )
    .map((field) => offerOf(field, input));
}

function isRate(figure: Figure | undefined): boolean {
  const measure = figure?.indicator.version.measure;
  return measure === 'pupils-over' || measure === 'share-of-time';
}

function offerOf(field: Field, { policy, named }: Pick<GateInput, 'policy' | 'named'>): Offer {
  const [first] = field.parts;
  if (!first) throw new RangeError('A field has parts');
  const eligible = field.parts.filter(({ pupils = 0 }) => pupils >= policy.nMinRate);
  const shown = eligible.filter((figure) => !isAtRisk(figure, policy.T));
  const isOpen = (figure: Figure) => !named.get(figure.handed.organisationId)?.has(first.indicator.id);
  const isLarge = shown.filter(isOpen).length > policy.minOthers;
  const isFull = first.gender === 'all' || eligible.length === field.parts.length;
  const isSafe =
    isLarge && isFull && anonymity(shown.filter(isOpen), eligible.filter(isOpen)) >= policy.kAnon;
  const values = [...shown].toSorted((a, b) => wholePercent(a) - wholePercent(b)).map(toValue);
  const protectedOnes = field.parts.slice(shown.length).map(() => hiddenValue(first, 'protected'));
  return {
    ...{ view: 'field', indicator: first.indicator, way: field.way },
    contributors: field.parts,
    leftOut: field.leftOut,
    statements: isSafe ? shown.flatMap(rateStatements) : undefined,
    shown: [...values, ...protectedOnes],
    hidden: [hiddenValue(first, 'protected')],
  };
}

/** A count that must stay uncertain is none of the values, named or not. */
function isAtRisk({ indicator, count = 0, pupils = 0 }: Figure, T: number): boolean {
  return indicator.version.measure === 'pupils-over' && requirementsOf(count, pupils, T).length > 0;
}

function wholePercent({ count, percent, pupils = 1 }: Figure): number {
  return Math.round(percent ?? (100 * (count ?? 0)) / pupils);
}

function toValue(figure: Figure): ReleasedValue {
  return { ...hiddenValue(figure, 'protected'), state: 'shown', percent: wholePercent(figure) };
}

/** Whom each value could belong to: sizes of groups are public, and what is protected could be anybody's. */
function anonymity(shown: readonly Figure[], eligible: readonly Figure[]): number {
  const members = [...shown, ...eligible.filter((figure) => !shown.includes(figure))];
  const places = members.map((_, place) => place);
  const field = members.map((owner, own) =>
    places.filter((place) => place === own || own >= shown.length || couldShow(owner, members[place])),
  );
  return anonymityOf(field, shown.length);
}

function couldShow(owner: Figure, other: Figure | undefined): boolean {
  return owner.percent !== undefined || canShow(wholePercent(owner), 0, other?.pupils ?? 0);
}

/** What a whole percent tells of the count behind it, as if it had a name: p − ½ ≤ 100 a / n < p + ½. */
function rateStatements(figure: Figure): readonly Statement[] {
  if (Object.keys(figure.terms).length === 0) return [];
  const [percent, pupils = 0] = [wholePercent(figure), figure.pupils];
  const scaled = Object.fromEntries(Object.entries(figure.terms).map(([id, by]) => [id, 200 * by]));
  return [
    { terms: scaled, op: '>=', value: (2 * percent - 1) * pupils },
    { terms: scaled, op: '<=', value: (2 * percent + 1) * pupils - 1 },
  ];
}
