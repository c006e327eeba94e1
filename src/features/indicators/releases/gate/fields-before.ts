import { isCombination, leavesFew, type Sum } from '../../disclosure/anonymity/combination-rules.ts';
import { agreedTo, without } from './combinations.ts';
import type { Figure } from './figures.ts';
import type { GateInput } from './handed.ts';
import type { Field } from './ways.ts';

/** What was shown of the same pupils' field in earlier releases. */
export type FieldsBefore = {
  has(figure: Figure): boolean;
  /** Whether taking fields from each other leaves the values of fewer than `kAnon` organisations, besides those who are named. */
  tellsFew(shown: readonly Figure[]): boolean;
};

/**
 * Unnamed values have no sum, but a value that is new since the last release is that of whoever came since: fields are
 * taken from each other as sums are.
 */
export function fieldsBefore(
  { parts, way }: Field,
  figures: readonly Figure[],
  { policy, releases, named, namedBefore }: Pick<GateInput, 'policy' | 'releases' | 'named' | 'namedBefore'>,
): FieldsBefore {
  const [first] = parts;
  const group = figures.filter((figure) => first && isAlike(figure, first, way));
  const owners = new Map(group.map((figure) => [nameOf(figure), figure.handed.organisationId]));
  const ownerOf = (name: string) => owners.get(name) ?? '';
  const known = new Set([named, namedBefore].flatMap((all) => agreedTo(first?.indicator.id ?? '', all)));
  const before = releases
    .map((said): Sum => new Set(said.map(({ terms }) => partsName(terms)).filter((name) => owners.has(name))))
    .filter(({ size }) => size > 0);

  function tellsFew(shown: readonly Figure[]): boolean {
    const field: Sum = new Set(shown.map(nameOf));
    if (isCombination(field, before)) return false;
    return leavesFew(without(known, [...before, field], ownerOf), ownerOf, policy.kAnon);
  }
  return { has: (figure) => before.some((field) => field.has(nameOf(figure))), tellsFew };
}

function isAlike(figure: Figure, { indicator, stadium, gender }: Figure, way: string): boolean {
  const isSameGroup = figure.stadium === stadium && figure.gender === gender;
  return isSameGroup && figure.indicator.id === indicator.id && figure.handed.wayOf(figure.indicator) === way;
}

/** The same figure has the same name in every release. */
function nameOf({ amounts }: Figure): string {
  return partsName(amounts);
}

function partsName(terms: Figure['amounts']): string {
  return Object.keys(terms).toSorted().join(' ');
}
