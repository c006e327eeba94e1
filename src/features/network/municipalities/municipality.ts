/** Codes are text: two digits for a county, four for a municipality. `slug` stands in `?kommun=`. */
export type County = { code: string; name: string; shortName: string; slug: string; isInvented: boolean };

/** Kinds of municipality after the groups of SKR, shortened. */
export const settlements = [
  'metropolitan',
  'commuter-near-metropolitan',
  'larger-town',
  'commuter-near-larger-town',
  'low-commuting-near-larger-town',
  'smaller-town',
  'commuter-near-smaller-town',
  'rural',
  'rural-with-tourism',
] as const;
export type Settlement = (typeof settlements)[number];

export type Municipality = {
  code: string;
  countyCode: string;
  name: string;
  shortName: string;
  slug: string;
  /** Set only for invented municipalities: nothing invented is given to a real one. */
  settlement: Settlement | null;
  isInvented: boolean;
};
