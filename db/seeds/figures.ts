/** The years that are counted together, in the order of the numbers below. */
export const years = ['F-3', '4-6', '7-9'] as const;

/**
 * A municipality's pupils by years, how much absence it has beside the county's ordinary, how much of that is invalid, and
 * how large a part of its lessons is registered. Invented.
 */
export type FigureSeed = {
  municipality: string;
  pupils: readonly [number, number, number];
  absence: number;
  invalid: number;
  reporting: number;
  /** Other than most: how it counts. */
  counting?: {
    basis?: 'lessons';
    lateMinutes?: number;
    validity?: 'reported' | 'not-told-apart';
    note?: string;
  };
  /** The number of the first term that it handed in figures for; 0 is the oldest. */
  from?: number;
  /** Terms that it left out. */
  without?: readonly number[];
  /** It lets itself be named with these, in the newest terms. */
  named?: readonly string[];
};

const bySystem = 'Lektioner registreras i samma system på alla skolor.';

export const figureSeeds: readonly FigureSeed[] = [
  {
    ...{ municipality: 'alvstad', pupils: [6310, 4950, 4870], absence: 1.08, invalid: 1.2, reporting: 97 },
    named: ['absence-time-valid', 'absence-time-invalid', 'absence-15', 'absence-50'],
    counting: { note: bySystem },
  },
  {
    ...{ municipality: 'norrbruk', pupils: [1240, 985, 1010], absence: 1.16, invalid: 1.4, reporting: 93 },
    named: ['absence-15', 'absence-50'],
  },
  {
    ...{ municipality: 'sjohammar', pupils: [960, 742, 731], absence: 0.94, invalid: 0.8, reporting: 96 },
    named: ['absence-time-valid', 'absence-15'],
  },
  { municipality: 'karrevik', pupils: [955, 741, 702], absence: 0.86, invalid: 0.7, reporting: 98 },
  {
    ...{ municipality: 'hallinge', pupils: [702, 541, 520], absence: 1.02, invalid: 1, reporting: 95 },
    named: ['absence-15'],
  },
  { municipality: 'bergvalla', pupils: [466, 371, 358], absence: 1.12, invalid: 1.1, reporting: 91 },
  {
    ...{ municipality: 'aslunda', pupils: [441, 339, 351], absence: 0.98, invalid: 0.6, reporting: 94 },
    counting: { lateMinutes: 10 },
  },
  {
    ...{ municipality: 'tvarsjo', pupils: [388, 312, 297], absence: 1.05, invalid: 0.9, reporting: 92 },
    counting: { basis: 'lessons', note: 'Vi räknar lektioner, inte tid.' },
  },
  {
    ...{ municipality: 'lillfors', pupils: [371, 283, 279], absence: 0.9, invalid: 0.8, reporting: 96 },
    without: [2],
  },
  {
    ...{ municipality: 'skogsnas', pupils: [262, 214, 207], absence: 0.82, invalid: 0.4, reporting: 78 },
    counting: { note: 'Två skolor registrerade inte alla lektioner under terminen.' },
  },
  { municipality: 'vretaholm', pupils: [221, 171, 180], absence: 1.2, invalid: 1.3, reporting: 90 },
  {
    ...{
      municipality: 'gruvberga',
      pupils: [184, 141, 148],
      absence: 1.1,
      invalid: 1.1,
      reporting: 88,
      from: 2,
    },
    counting: { validity: 'reported' },
  },
];

/** The county's ordinary, by years: valid and invalid absence in per cent, and the share of pupils from 15 and 50 per cent on. */
const ordinary = {
  'F-3': { valid: 5.4, invalid: 0.3, from15: 0.095, from50: 0.004 },
  '4-6': { valid: 5.7, invalid: 0.8, from15: 0.118, from50: 0.009 },
  '7-9': { valid: 6.9, invalid: 2.3, from15: 0.186, from50: 0.026 },
} as const;

/** What a stadium of a municipality hands in for a term. */
export type YearFigures = { pupils: number; valid: number; invalid: number; from15: number; from50: number };

/** The figures of a municipality's term, the same each time they are asked for: springs have a little more absence than autumns. */
export function figuresOf(seed: FigureSeed, term: number, stadium: (typeof years)[number]): YearFigures {
  const at = years.indexOf(stadium);
  const usual = ordinary[stadium];
  const sway = (what: string, by: number) =>
    1 + by * swing(`${seed.municipality} ${term} ${stadium} ${what}`);
  const season = term % 2 === 0 ? 1.07 : 0.97;
  const level = seed.absence * season * (1 - 0.008 * term);
  const pupils = Math.round((seed.pupils[at] ?? 0) * (1 - 0.004 * term) * sway('pupils', 0.015));
  const from50 = Math.round(pupils * usual.from50 * seed.invalid * season * sway('from50', 0.45));
  const from15 = Math.round(pupils * usual.from15 * level * sway('from15', 0.16));
  return {
    pupils,
    valid: tenths(usual.valid * level * sway('valid', 0.1)),
    invalid: tenths(usual.invalid * seed.invalid * season * sway('invalid', 0.25)),
    from15: Math.max(from15, from50),
    from50,
  };
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** Between −1 and 1, by the text alone. */
function swing(text: string): number {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 31 - 1;
}
