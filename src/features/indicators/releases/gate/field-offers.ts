import { anonymityOf, canShow } from '../../disclosure/anonymity/matching-rules.ts';
import type { ReleasedValue } from '../released.ts';
import { type FieldsBefore, fieldsBefore } from './fields-before.ts';
import type { Figure, Figures } from './figures.ts';
import { isTooFine } from './grain.ts';
import type { GateInput } from './handed.ts';
import { hiddenValue, type Offer, type OfferedValue } from './offer.ts';
import { inPercent } from './told.ts';
import { type Field, fieldsOf } from './ways.ts';

type Input = Pick<GateInput, 'policy' | 'releases' | 'named' | 'namedBefore'>;

/** The unnamed fields: each municipality's rate in whole percent, in the order of the values. A way that few count has none. */
export function fieldOffers({ figures }: Figures, input: Input): readonly Offer[] {
  return fieldsOf(figures)
    .filter(
      ({ parts, leftOut }) =>
        isRate(parts[0]) && (leftOut < parts.length || parts.length > input.policy.minOthers),
    )
    .map((field) => offerOf(field, fieldsBefore(field, figures, input), input));
}

function isRate(figure: Figure | undefined): boolean {
  const measure = figure?.indicator.version.measure;
  return measure === 'pupils-over' || measure === 'share-of-time';
}

function offerOf({ parts, way, leftOut }: Field, before: FieldsBefore, { policy, named }: Input): Offer {
  const [first] = parts;
  if (!first) throw new RangeError('A field has parts');
  const hidden = hiddenValue(first, 'protected');
  const eligible = parts.filter(
    (figure) => (figure.pupils ?? 0) >= policy.nMinRate && !isTooFine(figure, policy),
  );
  const isFull = first.gender === 'all' || eligible.length === parts.length;
  const unnamed = eligible.filter(({ handed }) => !named.get(handed.organisationId)?.has(first.indicator.id));

  function show(said: readonly OfferedValue[]): readonly ReleasedValue[] | undefined {
    const shown = said.map(({ figure }) => figure).filter((figure) => unnamed.includes(figure));
    if (shown.length <= policy.minOthers || anonymity(shown, unnamed) < policy.kAnon) return undefined;
    if (before.tellsFew(said.map(({ figure }) => figure))) return undefined;
    const values = said.map(({ value }) => value).toSorted((a, b) => Number(a.percent) - Number(b.percent));
    return [...values, ...parts.slice(said.length).map(() => hidden)];
  }

  const values = isFull ? eligible.map(toOffered) : [];
  const asBefore = values.filter(({ figure }) => before.has(figure));
  return {
    ...{ view: 'field', indicator: first.indicator, way, contributors: parts, leftOut, show },
    values: [values, asBefore].find((some) => show(some)) ?? [],
    hidden: [hidden],
  };
}

function toOffered(figure: Figure): OfferedValue {
  const percent = wholePercent(figure);
  const value: ReleasedValue = { ...hiddenValue(figure, 'protected'), state: 'shown', percent };
  return { view: 'field', figure, told: inPercent(figure, percent), value };
}

function wholePercent({ count, percent, pupils = 1 }: Figure): number {
  return Math.round(percent ?? (100 * (count ?? 0)) / pupils);
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
