import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import {
  closeFactor,
  freshnessFactor,
  labelFactor,
  levelOf,
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

/** Scores one document: for each group the best of its alternatives, so that synonyms do not count twice. */
export function scoreCandidate(candidate: Candidate, measure: Measure): CandidateScore {
  const weights = new Map(candidate.terms.map((term, at) => [term, candidate.weights[at] ?? 0]));
  const worth = (alternative: Alternative) => alternativeValue(alternative, candidate, weights, measure);
  const best = (alternatives: readonly Alternative[]) => Math.max(0, ...alternatives.map(worth));
  const values = measure.groups.map(({ alternatives, close }) => [best(alternatives), best(close)] as const);
  return {
    text: values.reduce((sum, [own, close]) => sum + Math.max(own, closeFactor * close), 0),
    ...plainFactors(candidate, measure.today),
    met: values.map(([own]) => own > 0),
  };
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

function alternativeValue(
  alternative: Alternative,
  { key, length }: Candidate,
  weights: ReadonlyMap<string, number>,
  { counts, places, averageLength }: Measure,
): number {
  const value = (weight: number, having: number) =>
    weight === 0 ? 0 : termValue(counts.documents, having) * weightValue(weight, length / averageLength);
  const weightOf = (term: string) => weights.get(term) ?? 0;
  if (alternative.kind === 'prefix') {
    const { terms, documents } = places.ofPrefix(alternative.term);
    return value(Math.max(0, ...terms.map(weightOf)), documents);
  }
  const terms = [...new Set(alternative.terms)];
  const ofTerms = terms.map((term) => value(weightOf(term), counts.of(term)));
  if (alternative.terms.length === 1) return ofTerms[0] ?? 0;
  // together they say what the compound says
  if (alternative.kind === 'all') return ofTerms.includes(0) ? 0 : ofTerms.reduce((sum, one) => sum + one, 0);
  // worth its lightest word, and as rare as it is itself
  const found = places.ofPhrase(alternative.terms);
  return found.has(key) ? value(Math.min(...terms.map(weightOf)), found.size) : 0;
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
