/** Where a municipality's main town lies: kilometres from a corner that is the same for all. */
export type Position = { east: number; north: number };

/** What is public about a municipality and bears on how alike two are; no figure that anybody hands in is part of it. */
export type Background = Position & {
  code: string;
  /** In compulsory school, all principals. */
  pupils: number;
  /** Inhabitants per square kilometre of land. */
  perKm2: number;
  /** The mean size of a school unit. */
  pupilsPerSchool: number;
  /** Per cent of the pupils, whose schools are run by independent principals. */
  independent: number;
};

/** A municipality with its background. */
export type KnownMunicipality = Background & {
  name: string;
  slug: string;
  countyCode: string;
  isInvented: boolean;
  source: string;
};
