export const follows = ['never', 'daily', 'weekly'] as const;
/** How often somebody wants to hear what is new. */
export type Follow = (typeof follows)[number];

/** A search that a person keeps. */
export type SavedSearch = {
  id: string;
  name: string;
  /** What stands after `?` in its address. */
  query: string;
  follow: Follow;
};

/** A followed search whose time has come. */
export type DueSearch = SavedSearch & {
  personId: string;
  /** Up to where in the event log the person has been told. */
  seenSeq: number;
  nextAt: string;
};

export const mostSavedSearches = 50;
export const longestQuery = 1000;
