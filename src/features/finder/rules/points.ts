import type { Facet } from '../situation/situation.ts';

export type Verdict = 'match' | 'partly' | 'miss' | 'unknown';

/**
 * What each answer is worth: the whole of the ranking, and what the help page shows. What is not known is worth nothing,
 * neither for nor against; the evidence behind a description is shown but never counted.
 */
export const points: Readonly<Record<Facet, Readonly<Record<Exclude<Verdict, 'unknown'>, number>>>> = {
  years: { match: 4, partly: 2, miss: -4 },
  patterns: { match: 4, partly: 2, miss: -2 },
  hindrances: { match: 4, partly: 2, miss: -2 },
  tried: { match: 1, partly: 0, miss: -6 },
  steps: { match: 2, partly: 1, miss: 0 },
  hands: { match: 2, partly: 1, miss: -1 },
  municipality: { match: 2, partly: 1, miss: -1 },
};

/** What speaks for or against a description whatever was asked. */
export const conditionPoints = { reviewed: 1, inDoubt: -1, over: -3 } as const;
export type Condition = keyof typeof conditionPoints;

export function pointsFor(facet: Facet, verdict: Verdict): number {
  return verdict === 'unknown' ? 0 : points[facet][verdict];
}
