import type { Statement, Terms } from '../../disclosure/model/statement.ts';
import type { Figure } from './figures.ts';

/** What a value tells of a sum of counts: that it lies between two whole numbers, one and the same where it is exact. */
export type Told = { terms: Terms; min: number; max: number };

/** What printing the count itself tells; nothing of hours and shares of time. */
export function exactly({ terms, count = 0 }: Figure): Told | undefined {
  return Object.keys(terms).length > 0 ? { terms, min: count, max: count } : undefined;
}

/** What a share of time tells of the tenths of a per cent that were handed in, each weighed by its pupils: to so many tenths. */
export function inTenths({ amounts, pupils = 0 }: Figure, percent: number, tenths: number): Told {
  const shown = Math.round((10 * percent) / tenths) * tenths;
  return {
    terms: amounts,
    min: Math.ceil((shown - tenths / 2) * pupils),
    max: Math.ceil((shown + tenths / 2) * pupils) - 1,
  };
}

/** What a whole percent tells of the count behind it, as if it had a name: p − ½ ≤ 100 a / n < p + ½. */
export function inPercent({ terms, pupils = 0 }: Figure, percent: number): Told | undefined {
  if (Object.keys(terms).length === 0) return undefined;
  return {
    terms,
    min: Math.max(0, Math.ceil(((2 * percent - 1) * pupils) / 200)),
    max: Math.min(pupils, Math.ceil(((2 * percent + 1) * pupils) / 200) - 1),
  };
}

/** The same in the words of the ledger. */
export function statementsOf({ terms, min, max }: Told): readonly Statement[] {
  if (min === max) return [{ terms, op: '=', value: min }];
  return [
    { terms, op: '>=', value: min },
    { terms, op: '<=', value: max },
  ];
}
