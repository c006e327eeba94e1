import type { SchoolForm } from '../definitions/indicator.ts';
import type { Term } from '../definitions/term-rules.ts';
import type { FigureChoice } from './figure-address.ts';

type Placed = { networkId: string; term: Term; schoolForm: SchoolForm };
type Network = { id: string; slug: string };

/** The figures that are looked at, and the others that can be chosen. */
export type Period<N extends Network = Network> = {
  networks: readonly N[];
  network: N;
  schoolForms: readonly SchoolForm[];
  schoolForm: SchoolForm;
  /** The newest first. */
  terms: readonly Term[];
  term: Term;
};

/**
 * What of the sets, which come the oldest first, is looked at: as chosen, else the first network, its most common school
 * form and the newest term that has figures. Nothing when there are none, or none as chosen.
 */
export function choosePeriod<N extends Network>(
  sets: readonly Placed[],
  all: readonly N[],
  choice: FigureChoice,
): Period<N> | undefined {
  const networks = all.filter(({ id }) => sets.some(({ networkId }) => networkId === id));
  const network = networks.find(({ slug }) => slug === (choice.network ?? slug));
  const own = sets.filter(({ networkId }) => networkId === network?.id);
  const schoolForms = byFrequency(own.map(({ schoolForm }) => schoolForm));
  const schoolForm = schoolForms.find((one) => one === (choice.schoolForm ?? one));
  const terms = [...new Set(own.filter((set) => set.schoolForm === schoolForm).map(({ term }) => term))];
  const term = terms.findLast((one) => one === (choice.term ?? one));
  if (!network || !schoolForm || !term) return undefined;
  return { networks, network, schoolForms, schoolForm, terms: terms.toReversed(), term };
}

/** The sets of the period's network and school form, of any term. */
export function setsOfPeriod<T extends Placed>(
  sets: readonly T[],
  { network, schoolForm }: Pick<Period, 'network' | 'schoolForm'>,
): readonly T[] {
  return sets.filter((set) => set.networkId === network.id && set.schoolForm === schoolForm);
}

/** Of sets of the same figures that are counted in different ways, the one that most are in: unlike ways are never put together. */
export function mostCommon<T extends { contributors: number; way: string }>(
  sets: readonly T[],
): T | undefined {
  return byContributors(sets)[0];
}

/** The same sets, first that of the `way` if there is one, then the most common, so that it follows from no figure. */
export function inOrderOfWays<T extends { contributors: number; way: string }>(
  sets: readonly T[],
  way: string | undefined,
): readonly T[] {
  return byContributors(sets).toSorted((a, b) => Number(b.way === way) - Number(a.way === way));
}

function byContributors<T extends { contributors: number; way: string }>(sets: readonly T[]): readonly T[] {
  return sets.toSorted((a, b) => b.contributors - a.contributors || (a.way < b.way ? -1 : 1));
}

function byFrequency<T>(values: readonly T[]): readonly T[] {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value);
}
