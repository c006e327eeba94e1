import type { FundingSum } from '#src/features/library/freshness/expiry/funding-rules.ts';
import {
  type Fact,
  type FactView,
  type Line,
  lineText,
  plainText,
} from '#src/features/library/reading/facts/fact-text.ts';
import { factSections } from '#src/features/library/reading/facts/index.ts';
import { trustFacts, trustPaths } from '#src/features/library/trust/trust-facts.ts';

export const mostCompared = 4;
export type Compared = { slug: string; title: string; view: FactView; fundingSum: FundingSum };
/** `some` = one or more of them says nothing. */
export type Sameness = 'same' | 'different' | 'some';
export type ComparedRow = {
  path: string;
  term: string;
  cells: readonly (Fact | undefined)[];
  sameness: Sameness;
};

/** What is worth setting side by side: facts that one chooses by, in the order of the page. */
const comparable = new Set([
  'tiers',
  'use',
  'target.schoolYears',
  'target.ageFrom',
  'target.schoolForms',
  'target.residence',
  'target.criteria',
  'target.situations',
  'target.coversPupilsInIndependentSchools',
  'absencePatterns',
  'hindrances',
  'arenas',
  'phases',
  'aims',
  'wayIn.contacts',
  'wayIn.guardians',
  'wayIn.prerequisites',
  'wayIn.cost',
  'consent.needed',
  'team',
  'teamSize.headCount',
  'teamSize.fte',
  'partners',
  'activities',
  'steps',
  'checklist',
  'whatItTakes',
  'resources.fte',
  'duration.typicalMonths',
  'duration.maxMonths',
  'funding',
  'fundingTotal',
  'legalReferences',
  'status',
  'start',
  'end',
  ...trustPaths,
  'evaluations',
  'materials',
]);

/** Told by their names alone: what else is said about each stands on the entry's own page. */
const brief = new Set(['activities', 'evaluations', 'legalReferences', 'partners', 'steps']);

/** The address of a comparison. */
export const comparePath = (slugs: readonly string[]): string =>
  `/bibliotek/jamfor?${slugs.map((slug) => `p=${slug}`).join('&')}`;

/** The facts of up to four entries as rows; what none of them says is left out. */
export function compareEntries(entries: readonly Compared[]): ComparedRow[] {
  const facts = entries.map(({ view, fundingSum }) => comparableFacts(view, fundingSum));
  const paths = [...new Set(facts.flatMap((of) => [...of.keys()]))];
  const inOrder = [...comparable].filter((path) => paths.includes(path));
  return inOrder.map((path) => {
    const cells = facts.map((of) => of.get(path));
    const term = cells.find((cell) => cell !== undefined)?.term ?? path;
    return { path, term, cells, sameness: samenessOf(cells) };
  });
}

function comparableFacts(view: FactView, fundingSum: FundingSum): ReadonlyMap<string, Fact> {
  const facts = [...factSections(view, fundingSum).flatMap((section) => section.facts), ...trustFacts(view)];
  const said = facts.filter(({ path, lines }) => comparable.has(path) && lines.length > 0);
  return new Map(said.map((fact) => [fact.path, brief.has(fact.path) ? briefly(fact) : fact]));
}

function briefly(fact: Fact): Fact {
  return { ...fact, lines: fact.lines.map(({ text, href }) => (href ? { text, href } : { text })) };
}

function samenessOf(cells: readonly (Fact | undefined)[]): Sameness {
  const said = cells.filter((cell) => cell !== undefined && cell.answer === undefined);
  if (said.length < cells.length) return 'some';
  return new Set(said.map((cell) => factWords(cell?.lines ?? []))).size === 1 ? 'same' : 'different';
}

const factWords = (lines: readonly Line[]): string =>
  plainText(lines.map((one) => [lineText(one), factWords(one.lines ?? [])].join(' ')).join('\n'));
