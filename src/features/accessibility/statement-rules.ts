import type { KnownIssue, Situation, Statement } from './statement.ts';

export type Conformity = 'full' | 'partial' | 'none';

const wholeSiteFails = 20;

/** The degree that the law has words for: full without known issues, none when the issues are everywhere. */
export function conformityOf({ knownIssues }: Pick<Statement, 'knownIssues'>): Conformity {
  if (knownIssues.length === 0) return 'full';
  return knownIssues.length < wholeSiteFails ? 'partial' : 'none';
}

/** The issues that meet a person in each situation of use; situations without issues are left out. */
export function issuesBySituation(
  issues: readonly KnownIssue[],
): readonly { situation: Situation; issues: readonly KnownIssue[] }[] {
  const situations = new Set(issues.flatMap((issue) => issue.situations));
  return [...situations].map((situation) => ({
    situation,
    issues: issues.filter((issue) => issue.situations.includes(situation)),
  }));
}

/** Whether the yearly assessment is late (A12). Both are days, `2026-11-21`. */
export function isAssessmentOld({ assessedOn }: Pick<Statement, 'assessedOn'>, today: string): boolean {
  const lastYear = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return assessedOn < lastYear;
}
