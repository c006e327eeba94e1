import { hindrances } from '#src/features/library/vocabulary/absence.ts';
import { schoolYears } from '#src/features/library/vocabulary/school.ts';
import { codes, type Vocabulary } from '#src/features/library/vocabulary/vocabulary.ts';
import { tiers } from '#src/features/library/vocabulary/work.ts';
import { figuresPath } from '../comparison/figure-address.ts';

/** Whose likes are asked for, and what their work shall be about. */
export type OnwardsAsked = {
  /** Slug; empty before one has chosen. */
  municipality: string;
  tier: string;
  year: string;
  hindrance: string;
};

/** How each choice is called in the address, and what it may be; as in the library. */
export const narrowing = {
  tier: { parameter: 'inriktning', of: tiers },
  year: { parameter: 'arskurs', of: schoolYears },
  hindrance: { parameter: 'hinder', of: hindrances },
} as const satisfies Record<string, { parameter: string; of: Vocabulary }>;
export type Narrowing = keyof typeof narrowing;

/** From the figure to what municipalities that are alike do. */
export const onwardsPath = (slug: string) => `${figuresPath}/${slug}/vidare`;

/** The figure on one sheet. */
export const sheetPath = (slug: string) => `${figuresPath}/${slug}/blad`;

/** Reads the choice of an address; what is no choice counts as not said. */
export function readOnwards(params: URLSearchParams): OnwardsAsked {
  const known = (name: Narrowing) => {
    const { parameter, of } = narrowing[name];
    const value = params.get(parameter) ?? '';
    return codes<Vocabulary>(of).includes(value) ? value : '';
  };
  const chosen = { tier: known('tier'), year: known('year'), hindrance: known('hindrance') };
  return { municipality: params.get('kommun') ?? '', ...chosen };
}

/** The form in which one asks about a description, coming from this figure. */
export function askPath(entry: string, indicator: string): string {
  return `/utbyte/ny?${new URLSearchParams({ beskrivning: entry, siffra: indicator })}`;
}
