import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import {
  closeFactor,
  freshnessFactor,
  labelFactor,
  levelOf,
  otherWordFactor,
  standingFactor,
  termValue,
  weightValue,
} from '../../ranking/ranking-rules.ts';
import type { Candidate } from '../server/answers.ts';
import type { GroupPlaces } from './group-places.ts';
import type { TermCounts } from './term-counts.ts';

/** What a text is worth is measured by: the same rules as in the embedded index. */
export type Measure = {
  groups: readonly QueryGroup[];
  counts: TermCounts;
  places: GroupPlaces;
  /** In words. */
  averageLength: number;
  /** `YYYY-MM-DD` */
  today: string;
};
export type CandidateScore = {
  text: number;
  standing: number;
  label: number;
  freshness: number;
  /** For each group whether the text meets it. */
  met: readonly boolean[];
};

/**
 * Scores one document by the rules of the embedded index: a group brings the best of its alternatives, times how telling
 * the group as a whole is; what only comes close brings less, and meets nothing.
 */
export function scoreCandidate(candidate: Candidate, measure: Measure): CandidateScore {
  const weights = new Map(candidate.terms.map((term, at) => [term, candidate.weights[at] ?? 0]));
  const worth = (alternative: Alternative) => alternativeValue(alternative, candidate, weights, measure);
  const values = measure.groups.map(({ alternatives, close }): [own: number, close: number] => [
    togetherValue(alternatives, measure) *
      Math.max(0, ...alternatives.map((one, at) => worth(one) * (at === 0 ? 1 : otherWordFactor))),
    closeFactor * Math.max(0, ...close.map((one) => worth(one) * rarity(one, measure))),
  ]);
  return {
    text: values.reduce((sum, [own, close]) => sum + (own > 0 ? own : close), 0),
    ...plainFactors(candidate, measure.today),
    met: values.map(([own]) => own > 0),
  };
}

/** How telling a group is. The server counts no union of its alternatives, so they are taken as if no text had two. */
function togetherValue(alternatives: readonly Alternative[], { counts, places }: Measure): number {
  const having = alternatives.reduce((sum, one) => sum + havingOf(one, counts, places), 0);
  return termValue(counts.documents, Math.min(counts.documents, having));
}

/** How many documents meet the alternative, at most. */
function havingOf(alternative: Alternative, counts: TermCounts, places: GroupPlaces): number {
  if (alternative.kind === 'prefix') return places.ofPrefix(alternative.term).documents;
  if (alternative.kind === 'phrase' && alternative.terms.length > 1)
    return places.ofPhrase(alternative.terms).size;
  return Math.min(...alternative.terms.map(counts.of));
}

/** How telling the rarest of its terms is. */
function rarity(alternative: Alternative, { counts }: Measure): number {
  if (alternative.kind === 'prefix') return 0;
  return Math.max(0, ...alternative.terms.map((term) => termValue(counts.documents, counts.of(term))));
}

/** The factors beside the text. */
export function plainFactors(
  { standing, isReviewed, sureUntil }: Pick<Candidate, 'standing' | 'isReviewed' | 'sureUntil'>,
  today: string,
): Pick<CandidateScore, 'standing' | 'label' | 'freshness'> {
  return {
    standing: standingFactor(standing),
    label: labelFactor(isReviewed),
    freshness: freshnessFactor(sureUntil !== null && sureUntil < today),
  };
}

/** How much the document says it; how telling that is comes on top. */
function alternativeValue(
  alternative: Alternative,
  { key, length }: Candidate,
  weights: ReadonlyMap<string, number>,
  { places, averageLength }: Measure,
): number {
  const value = (weight: number) => (weight === 0 ? 0 : weightValue(weight, length / averageLength));
  const weightOf = (term: string) => weights.get(term) ?? 0;
  if (alternative.kind === 'prefix')
    return value(Math.max(0, ...places.ofPrefix(alternative.term).terms.map(weightOf)));
  const terms = [...new Set(alternative.terms)];
  const values = terms.map((term) => value(weightOf(term)));
  if (alternative.terms.length === 1) return values[0] ?? 0;
  // together they say what the compound says
  if (alternative.kind === 'all')
    return values.includes(0) ? 0 : values.reduce((sum, one) => sum + one, 0) / terms.length;
  // worth its lightest word
  return places.ofPhrase(alternative.terms).has(key) ? value(Math.min(...terms.map(weightOf))) : 0;
}

/** The best document of each subject, those first that meet most, then by `text × standing × label × freshness`. */
export function rankHits<T extends Candidate>(candidates: readonly T[], measure: Measure): T[] {
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  const ranked = [...byKey.values()].map((candidate) => rank(candidate, measure)).toSorted(inOrder);
  const bySubject = Map.groupBy(ranked, ({ candidate }) => candidate.subject);
  return [...bySubject.values()].flatMap(([best]) => (best ? [best.candidate] : []));
}

type Ranked<T extends Candidate> = { candidate: T; level: number; worth: number };

function rank<T extends Candidate>(candidate: T, measure: Measure): Ranked<T> {
  const { text, standing, label, freshness, met } = scoreCandidate(candidate, measure);
  return {
    candidate,
    level: levelOf(met.filter(Boolean).length, met.length),
    worth: text * standing * label * freshness,
  };
}

function inOrder(one: Ranked<Candidate>, other: Ranked<Candidate>): number {
  const byName = (name: 'titleKey' | 'key') => compareText(one.candidate[name], other.candidate[name]);
  return one.level - other.level || other.worth - one.worth || byName('titleKey') || byName('key');
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
