/** Words for the same thing. Whoever searches for one finds them all. */
export type SynonymGroup = {
  /** The word that the portal uses, and shows when somebody searched for a silent one. */
  shown: string;
  equal: readonly string[];
  /** Understood and never shown: words that the portal does not want to repeat. */
  silent: readonly string[];
  /** Found by the others, which it does not find itself: a search for `samverkan` need not find every SIP. */
  broader: readonly string[];
};
