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
  const [near] = nearnessOf(asking, one);
  const nearPoints = near?.kind === 'same-municipality' ? 2 : 1;
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
    nearness: near ? { points: nearPoints, reasons: [near] } : { points: 0, reasons: [] },
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

/** By codes alone: there are no distances. */
function nearnessOf(asking: Known, one: Known): readonly Reason[] {
  if (shares(asking.municipalityCodes, one.municipalityCodes)) return [{ kind: 'same-municipality' }];
  const isSameCounty = asking.countyCode !== null && asking.countyCode === one.countyCode;
  return isSameCounty ? [{ kind: 'same-county' }] : [];
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
