import type {
  Attacker,
  DisclosureCase,
  Sensitive,
  Statement,
  Terms,
} from '../../disclosure/model/statement.ts';
import { type Figure, type Figures, isCounted } from './figures.ts';
import type { GateInput } from './handed.ts';
import { regionFields, regionFigure } from './ways.ts';

/**
 * What is known before the release, and what must stay uncertain after it: everything that was ever said, how
 * thresholds nest, every organisation as an insider, every count with its sums and differences.
 */
export function knowledgeOf(
  { policy, said }: Pick<GateInput, 'policy' | 'said'>,
  { unknowns, figures }: Figures,
): DisclosureCase {
  const counted = figures.filter(({ indicator }) => isCounted(indicator));
  const ids = new Set(unknowns.map(({ id }) => id));
  const ofCounts = said.filter(({ terms }) => Object.keys(terms).every((id) => ids.has(id)));
  const nested = nestedPairs(counted);
  const sums = regionFields(counted).map(regionFigure);
  return {
    policy: { T: policy.T },
    unknowns,
    published: [...nested.map(atLeastAsMany), ...ofCounts],
    attackers: insiders(counted),
    sensitive: unique([
      ...[...counted, ...sums].map(quantity),
      ...nested.map(([wide, narrow]) => ({ terms: difference(wide, narrow), max: wide.pupils })),
      ...corrections(counted),
    ]),
  };
}

/** Cases are no part of a group. */
function quantity({ terms, pupils, indicator }: Figure): Sensitive {
  return { terms, max: indicator.version.measure === 'cases' ? undefined : pupils };
}

/** Counts of the same pupils where whoever is in the second is in the first, too. */
function nestedPairs(figures: readonly Figure[]): readonly (readonly [wide: Figure, narrow: Figure])[] {
  const groups = Map.groupBy(figures, ({ handed, stadium, gender }) =>
    [handed.submissionId, stadium, gender].join('|'),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((wide) =>
      group.filter((narrow) => isWithin(narrow, wide)).map((narrow) => [wide, narrow] as const),
    ),
  );
}

/** A higher threshold of the same kind; or one kind of absence within all of it, from the same threshold on or a lower one. */
function isWithin({ indicator: { version: narrow } }: Figure, { indicator: { version: wide } }: Figure) {
  if (narrow.measure !== 'pupils-over' || wide.measure !== 'pupils-over') return false;
  const [higher, lower] = [narrow.threshold ?? 0, wide.threshold ?? 0];
  if (narrow.absenceKind === wide.absenceKind) return higher > lower;
  return wide.absenceKind === 'total' && higher >= lower;
}

function atLeastAsMany([wide, narrow]: readonly [Figure, Figure]): Statement {
  return { terms: difference(wide, narrow), op: '>=', value: 0 };
}

function difference({ terms }: Figure, other: Figure): Terms {
  const taken = Object.entries(other.terms).map(([id, by]) => [id, (terms[id] ?? 0) - by] as const);
  return { ...terms, ...Object.fromEntries(taken) };
}

/** Each organisation knows what it handed in itself, at any time. */
function insiders(figures: readonly Figure[]): readonly Attacker[] {
  const own = Map.groupBy(figures, ({ handed }) => handed.organisationId);
  return [...own].map(([id, handed]) => ({
    id,
    knows: [...new Set(handed.flatMap(({ terms }) => Object.keys(terms)))],
  }));
}

/** What a correction changed a count by may be few pupils. */
function corrections(figures: readonly Figure[]): readonly Sensitive[] {
  const same = Map.groupBy(figures, ({ handed, indicator, stadium, gender }) =>
    [handed.organisationId, indicator.id, stadium, gender].join('|'),
  );
  return [...same.values()].flatMap((versions) =>
    versions.flatMap((one) =>
      versions
        .filter((other) => (other.count ?? 0) > (one.count ?? 0))
        .map((other) => ({ terms: difference(other, one), max: other.pupils })),
    ),
  );
}

/** A name for a sum whose parts come in any order. */
function unique(sensitive: readonly Sensitive[]): readonly Sensitive[] {
  const nameOf = ({ terms, max }: Sensitive) => JSON.stringify([Object.entries(terms).toSorted(), max]);
  return [...new Map(sensitive.map((one) => [nameOf(one), one])).values()];
}
