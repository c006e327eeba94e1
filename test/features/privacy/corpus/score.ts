import { readdirSync, readFileSync } from 'node:fs';
import { checkText } from '#src/features/privacy/guard/check-text.ts';
import { type Finding, type GuardRule, guardRules } from '#src/features/privacy/guard/finding.ts';

type Place = Pick<Finding, 'rule' | 'start' | 'end'>;

/** A text with the places that the guard should find in it; none in an ordinary text. */
export type Case = { text: string; expected: readonly Place[] };

/** How well a rule does: what it should find, what of that it found, what it found, what of that was right. */
export type Score = { expected: number; found: number; findings: number; right: number };

/** What the rules were written with; what was written before anybody looked; and what came later, as people paste it. */
export const corpusParts = ['developed', 'blind', 'pasted'] as const;

/** The cases of one part of the corpus. */
export function readCases(part: (typeof corpusParts)[number]): readonly Case[] {
  const folder = new URL(`${part}/`, import.meta.url);
  return readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[],
  );
}

/** Counts per rule over all cases. A place is found when a finding of its rule overlaps it. */
export function scoreOf(cases: readonly Case[]): Record<GuardRule, Score> {
  const checked = cases.map((one) => ({ ...one, findings: checkText(one.text) }));
  const scores = guardRules.map((rule): [GuardRule, Score] => {
    const expected = checked.flatMap((one) =>
      one.expected.filter((place) => place.rule === rule).map((place) => isMet(place, one.findings)),
    );
    const findings = checked.flatMap((one) =>
      one.findings.filter((place) => place.rule === rule).map((place) => isMet(place, one.expected)),
    );
    return [
      rule,
      {
        expected: expected.length,
        found: count(expected),
        findings: findings.length,
        right: count(findings),
      },
    ];
  });
  return Object.fromEntries(scores) as Record<GuardRule, Score>;
}

/** The scores of several rules as one. */
export function summed(scores: readonly Score[]): Score {
  const sum = (of: keyof Score) => scores.reduce((total, score) => total + score[of], 0);
  return { expected: sum('expected'), found: sum('found'), findings: sum('findings'), right: sum('right') };
}

export const recallOf = ({ expected, found }: Score): number => found / expected;
export const precisionOf = ({ findings, right }: Score): number => right / findings;

function isMet(place: Place, others: readonly Place[]): boolean {
  return others.some(({ rule, start, end }) => rule === place.rule && start < place.end && place.start < end);
}

function count(facts: readonly boolean[]): number {
  return facts.filter(Boolean).length;
}
