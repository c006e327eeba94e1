/** What is public about a municipality, by its code; a municipality without a row is like nobody. */
export type MunicipalityBackgroundTable = {
  code: string;
  /** In compulsory school, all principals. */
  pupils: number;
  inhabitants_per_km2: number;
  /** The mean. */
  pupils_per_school: number;
  /** Of the pupils, whose schools are run by independent principals. */
  independent_percent: number;
  /** Of the main town, in the same grid for all. */
  east_km: number;
  north_km: number;
  source: string;
};

export type BackgroundTables = { municipality_background: MunicipalityBackgroundTable };
