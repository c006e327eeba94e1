import type { Statement, Terms } from '../../disclosure/model/statement.ts';
import type { Figure } from './figures.ts';

/** What a value tells of a sum of counts: that it lies between two whole numbers, one and the same where it is exact. */
export type Told = { terms: Terms; min: number; max: number };

/** What printing the count itself tells; nothing of hours and shares of time. */
export function exactly({ terms, count = 0 }: Figure): Told | undefined {
  return Object.keys(terms).length > 0 ? { terms, min: count, max: count } : undefined;
}

/** What printing any figure tells of what was handed in: of a share of time to a tenth of a per cent. */
export function printed({ amounts, count, percent = 0, pupils = 0 }: Figure): Told {
  if (count !== undefined) return { terms: amounts, min: count, max: count };
  const tenths = Math.round(10 * percent);
  return {
    terms: amounts,
    min: Math.ceil(((2 * tenths - 1) * pupils) / 2),
    max: Math.ceil(((2 * tenths + 1) * pupils) / 2) - 1,
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
