import type { EntryCard } from '../entry/entry.ts';

/** What a list can be narrowed by; within a facet any value, between facets all. */
export const facets = [
  'organisation',
  'municipality',
  'county',
  'kind',
  'tier',
  'school-year',
  'school-form',
  'profession',
  'agency',
  'may-contact',
  'guardians-may-contact',
  'what-it-takes',
  'use',
  'has-material',
  'status',
  'label',
  'evidence',
  'network',
  'absence-pattern',
  'hindrance',
  'arena',
  'phase',
  'theme',
  'origin',
  'example',
] as const;
export type Facet = (typeof facets)[number];

/** `{ kind: ['team-or-service', 'role'], 'school-year': ['year-3'] }`; organisation and network by slug, municipality and county by code. */
export type EntryFilter = Readonly<Partial<Record<Facet, readonly string[] | undefined>>>;

/** `relevance` is the order in which a search found them; without one the order of titles. */
export const entrySorts = ['relevance', 'title', 'newest', 'confirmed'] as const;
export type EntrySort = (typeof entrySorts)[number];

/** `after` is the `next` of the page before: opaque to callers. */
export type PageRequest = {
  /** Only these, which a search found, the best first. */
  among?: readonly string[] | undefined;
  sort?: EntrySort | undefined;
  after?: string | undefined;
  limit?: number | undefined;
  /** With the day, what is in doubt on it comes last in the order of titles. */
  today?: string | undefined;
};
export type EntryPage = { cards: readonly EntryCard[]; total: number; next: string | undefined };

/** How many entries each value would give, under the filters of the other facets. Values with none are left out. */
export type FacetCounts = Readonly<Partial<Record<Facet, ReadonlyMap<string, number>>>>;
