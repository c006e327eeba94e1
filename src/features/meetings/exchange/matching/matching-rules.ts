import type { Position } from '#src/features/network/municipalities/background/background.ts';
import { kmBetween } from '#src/features/network/municipalities/background/position-rules.ts';
import type { Factor, Weights } from './matching.ts';

type AnswerValue = 'yes' | 'partly' | 'planned' | 'no' | 'unknown';

/** What is known of an organisation that may be worth meeting: how it works, never what came of it. */
export type Known = {
  id: string;
  kind: string;
  /** Kinds of municipality that it serves; nothing is known of real ones. */
  settlements: readonly string[];
  size: { count: number; of: string } | undefined;
  municipalityCodes: readonly string[];
  countyCode: string | null;
  /** Of the municipalities that it serves, as far as they are known. */
  positions: readonly Position[];
  /** Answers to questions of Nulägesbilden that everybody may read, by question. */
  answers: ReadonlyMap<string, AnswerValue>;
};
export type Candidate = Known & {
  /** Published descriptions about the topic. */
  entries: number;
  hasMet: boolean;
};

/** Why somebody is proposed, each reason with what it rests on. */
export type Reason =
  | { kind: 'entries'; count: number }
  | { kind: 'situation'; questions: readonly string[] }
  | { kind: 'like-size' | 'like-kind' | 'like-settlement' }
  | { kind: 'same-municipality' | 'same-county' }
  | { kind: 'distance'; km: number }
  | { kind: 'not-met' };
export type Proposed = { id: string; points: number; reasons: readonly Reason[] };

/** More of the same adds nothing. */
const mostCounted = 3;
const mostProposed = 10;

/** Those whom the asking organisation may gain from meeting, by weighed reasons; the order of the candidates breaks ties. That two have not met is no reason alone. */
export function proposeMatches(
  asking: Known,
  candidates: readonly Candidate[],
  weights: Weights,
): readonly Proposed[] {
  return candidates
    .filter(({ id }) => id !== asking.id)
    .map((one) => proposal(asking, one, weights))
    .filter(({ reasons }) => reasons.some(({ kind }) => kind !== 'not-met'))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, mostProposed);
}

function proposal(asking: Known, candidate: Candidate, weights: Weights): Proposed {
  const found = Object.entries(reasonsFor(asking, candidate)) as [Factor, Found][];
  const counted = found.filter(([factor, { points }]) => weights[factor] * points > 0);
  return {
    id: candidate.id,
    points: counted.reduce((sum, [factor, { points }]) => sum + weights[factor] * points, 0),
    reasons: counted.flatMap(([, { reasons }]) => reasons),
  };
}

type Found = { points: number; reasons: readonly Reason[] };

function reasonsFor(asking: Known, one: Candidate): Record<Factor, Found> {
  const questions = hasWhatIsMissing(asking, one);
  const likeness = likenessOf(asking, one);
  return {
    entries: {
      points: Math.min(one.entries, mostCounted),
      reasons: [{ kind: 'entries', count: one.entries }],
    },
    situation: {
      points: Math.min(questions.length, mostCounted),
      reasons: [{ kind: 'situation', questions }],
    },
    likeness: { points: likeness.length, reasons: likeness },
    nearness: nearnessOf(asking, one),
    newness: { points: one.hasMet ? 0 : 1, reasons: [{ kind: 'not-met' }] },
  };
}

/** Questions to which they say yes and the asking organisation does not; whoever has not answered lacks nothing. */
function hasWhatIsMissing(asking: Known, one: Known): readonly string[] {
  return [...asking.answers]
    .filter(([, value]) => value === 'no' || value === 'planned' || value === 'partly')
    .map(([question]) => question)
    .filter((question) => one.answers.get(question) === 'yes');
}

function likenessOf(asking: Known, one: Known): readonly Reason[] {
  const isLikeKind = asking.kind === one.kind;
  return [
    ...(isLikeSize(asking.size, one.size) ? [{ kind: 'like-size' as const }] : []),
    ...(isLikeKind ? [{ kind: 'like-kind' as const }] : []),
    ...(isLikeKind && shares(asking.settlements, one.settlements)
      ? [{ kind: 'like-settlement' as const }]
      : []),
  ];
}

/** Neither is twice as large as the other. */
function isLikeSize(a: Known['size'], b: Known['size']): boolean {
  if (!a || !b || a.of !== b.of) return false;
  return a.count <= 2 * b.count && b.count <= 2 * a.count;
}

/** How far off is how near: at most so many kilometres, and the points for it. */
const bands = [
  { km: 25, points: 3 },
  { km: 50, points: 2 },
  { km: 100, points: 1 },
] as const;

/** By kilometres where both are placed, else by the codes of their counties. */
function nearnessOf(asking: Known, one: Known): Found {
  if (shares(asking.municipalityCodes, one.municipalityCodes))
    return { points: bands[0].points, reasons: [{ kind: 'same-municipality' }] };
  const km = distance(asking, one);
  if (km === undefined) {
    const isSameCounty = asking.countyCode !== null && asking.countyCode === one.countyCode;
    return isSameCounty ? { points: 1, reasons: [{ kind: 'same-county' }] } : { points: 0, reasons: [] };
  }
  const points = bands.find((band) => km <= band.km)?.points ?? 0;
  return { points, reasons: [{ kind: 'distance', km }] };
}

/** Between those of their municipalities that are nearest to each other; nothing where either has no place. */
function distance({ positions: from }: Known, { positions: to }: Known): number | undefined {
  const all = from.flatMap((a) => to.map((b) => kmBetween(a, b)));
  return all.length === 0 ? undefined : Math.min(...all);
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
