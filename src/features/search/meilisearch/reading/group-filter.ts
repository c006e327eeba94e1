import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import { all, any, type Filter, hasAny, not } from './filter-text.ts';
import type { GroupPlaces } from './group-places.ts';
import { isPossible } from './term-counts.ts';

/** Where a term is looked for: anywhere, or in titles and names alone. */
export type TermField = 'terms' | 'heading';
/** What meets every group, all but one, or some; each holds the one before. */
export type Levels = readonly [whole: Filter, most: Filter, some: Filter];

/** With more groups the middle level would be a filter too long to read; few queries have so many. */
const mostGroupsButOne = 12;

/** Meets the group in any of its ways. */
export function groupFilter({ alternatives }: QueryGroup, places: GroupPlaces, field: TermField): Filter {
  const terms = alternatives.flatMap((one) => (isOneTerm(one) ? one.terms : [])).filter(isPossible);
  const others = alternatives.filter((one) => !isOneTerm(one));
  return any([
    ...(terms.length > 0 ? [hasAny(field, terms)] : []),
    ...others.map((one) => alternativeFilter(one, places, field)),
  ]);
}

/** The levels of what is wanted, without what is excluded. */
export function levelFilters(wanted: readonly Filter[], excluded: readonly Filter[]): Levels {
  const but = (filter: Filter) => all([filter, ...excluded.map(not)]);
  const whole = all(wanted);
  const hasMiddle = wanted.length >= 3 && wanted.length <= mostGroupsButOne;
  const most = hasMiddle ? any(wanted.map((_, at) => all(wanted.toSpliced(at, 1)))) : whole;
  return [but(whole), but(most), but(any(wanted))];
}

function isOneTerm(alternative: Alternative): alternative is Alternative & { terms: readonly string[] } {
  return alternative.kind !== 'prefix' && alternative.terms.length === 1;
}

function alternativeFilter(alternative: Alternative, places: GroupPlaces, field: TermField): Filter {
  switch (alternative.kind) {
    case 'prefix':
      return hasAny(field, places.ofPrefix(alternative.term).terms);
    case 'all':
      return all([...new Set(alternative.terms)].map((term) => hasAny(field, [term].filter(isPossible))));
    case 'phrase':
      return hasAny('key', [...places.ofPhrase(alternative.terms)]);
  }
}
