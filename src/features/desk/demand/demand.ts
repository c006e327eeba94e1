import { hindrances, type Term, tiers } from '#src/features/library/vocabulary/index.ts';

/** What stands where something says nothing about hindrances, or nothing about which way the work aims. */
export const unsaid = 'unsaid';
export const demandGroups = ['school', 'individual', 'family', 'leisure', unsaid] as const;
export type DemandGroup = (typeof demandGroups)[number];
export const demandTiers = ['promoting', 'preventing', 'remedial', 'return', unsaid] as const;
export type DemandTier = (typeof demandTiers)[number];

/** What says that something is asked for. */
export const measures = ['searches', 'withoutHit', 'questions', 'requests'] as const;
export type Measure = (typeof measures)[number];

/** What a search, a question, a request or a description is about: codes of the vocabularies. */
export type About = {
  hindrances: readonly string[];
  tiers: readonly string[];
  /** Groups that are named as such, without any of their hindrances. */
  groups?: readonly string[];
};
/** Something counted, with what it is about. */
export type Counted = { about: About; counts: Partial<Record<Measure, number>>; entries?: number };

/** Numbers as anybody sees them: `least` is a multiple of five, nothing is fewer than five. */
export type Shown = Readonly<Record<Measure, number | undefined>>;
export type Cell = { group: DemandGroup; tier: DemandTier; shown: Shown; entries: number };

/** The hindrances of a group, in the order of the vocabulary. */
export function hindrancesOf(group: DemandGroup): readonly string[] {
  return Object.entries<Term>(hindrances.terms).flatMap(([code, term]) => (term.group === group ? code : []));
}

/** The group of a hindrance; nothing for what a later version has taken away. */
export function groupOf(hindrance: string): DemandGroup | undefined {
  return demandGroups.find((group) => hindrancesOf(group).includes(hindrance));
}

export const isDemandTier = (code: string): code is DemandTier =>
  code !== unsaid && Object.hasOwn(tiers.terms, code) && (demandTiers as readonly string[]).includes(code);
