/** A search that a person keeps; how often they are told of what is new, they say where all that they follow is. */
export type SavedSearch = {
  id: string;
  name: string;
  /** What stands after `?` in its address. */
  query: string;
};

export const mostSavedSearches = 50;
export const longestQuery = 1000;
