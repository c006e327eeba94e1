/** What is public about a municipality and bears on how alike two are; no figure that anybody hands in is part of it. */
export type Background = {
  code: string;
  /** In compulsory school, all principals. */
  pupils: number;
  /** Inhabitants per square kilometre of land. */
  perKm2: number;
  /** The mean size of a school unit. */
  pupilsPerSchool: number;
  /** Per cent of the pupils, whose schools are run by independent principals. */
  independent: number;
  /** Kilometres from a corner that is the same for all. */
  east: number;
  north: number;
};

export const factors = ['size', 'density', 'distance', 'schools'] as const;
export type Factor = (typeof factors)[number];
