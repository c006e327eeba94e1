import type { EntryContent, EntryStatus } from '../entry/entry.ts';

import { evidenceLevels, type results } from '../vocabulary/evidence.ts';
import { type CodeOf, codes } from '../vocabulary/vocabulary.ts';

export type EvidenceLevel = CodeOf<typeof evidenceLevels>;
export type Result = CodeOf<typeof results>;
/** What stands between a description and the next level of *Underlag*. */
export type MissingProof = 'evaluation' | 'result' | 'comparison' | 'independence' | 'second-independent';
type Evaluation = EntryContent['evaluations'][number];
export type Claim = EntryContent['claims'][number];

/** Three separate things that are never merged into one judgement, and what is only said. */
export type Trust = {
  evidence: EvidenceLevel;
  /** Nothing when the highest level is reached. */
  missing: MissingProof | undefined;
  /** What the writer calls it, when that is more than the evaluations justify. */
  claimed: EvidenceLevel | undefined;
  result: Result;
  status: EntryStatus;
  /** Success that somebody claims where no result is given. */
  claims: readonly Claim[];
};

export type TrustFacts = Pick<EntryContent, 'evaluations' | 'claims' | 'evidenceLevel' | 'status'>;

/** The label that the words of an entry justify (domain.md 2, no. 12): by rule, whatever the writer calls it. */
export function trustOf({ evaluations, claims, evidenceLevel, status }: TrustFacts): Trust {
  const { evidence, missing } = evidenceOf(evaluations);
  const result = resultOf(evaluations);
  return {
    evidence,
    missing,
    claimed: evidenceLevel !== undefined && isMore(evidenceLevel, evidence) ? evidenceLevel : undefined,
    result,
    status,
    claims: result === 'not-reported' ? claims.filter(({ kind }) => kind === 'success') : [],
  };
}

function evidenceOf(evaluations: readonly Evaluation[]): Pick<Trust, 'evidence' | 'missing'> {
  const told = evaluations.filter(isTold);
  const compared = told.filter(({ hasComparison }) => hasComparison === 'yes');
  const evaluators = new Set(compared.filter(isIndependent).map(({ by }) => by?.trim().toLowerCase()));
  if (told.length === 0)
    return { evidence: 'described', missing: evaluations.some(isMade) ? 'result' : 'evaluation' };
  if (compared.length === 0) return { evidence: 'followed-up', missing: 'comparison' };
  if (evaluators.size > 1) return { evidence: 'several-independent', missing: undefined };
  return { evidence: 'compared', missing: evaluators.size === 1 ? 'second-independent' : 'independence' };
}

/** Somebody has looked; what was only planned has not been made. */
const isMade = ({ type }: Evaluation) => type !== 'planned';

/** An evaluation counts when it was made and says what it came to. */
const isTold = (one: Evaluation) => isMade(one) && one.type !== 'mentioned' && one.result !== 'not-reported';

/** Made by somebody who does not run the work and whom the entry names. */
function isIndependent({ isIndependent: said, type, by }: Evaluation): boolean {
  if (by === undefined || by === 'not-stated') return false;
  return said === 'yes' || (said === undefined && (type === 'external' || type === 'research'));
}

/** What the evaluations that count agree on; those that disagree are mixed. */
function resultOf(evaluations: readonly Evaluation[]): Result {
  const [first, ...others] = new Set(evaluations.filter(isTold).map(({ result }) => result));
  if (first === undefined) return 'not-reported';
  return others.length > 0 ? 'mixed' : first;
}

const order = codes(evidenceLevels);
const isMore = (one: EvidenceLevel, other: EvidenceLevel) => order.indexOf(one) > order.indexOf(other);
