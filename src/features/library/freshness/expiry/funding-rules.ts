import type { EntryContent } from '#src/features/library/entry/entry.ts';

type Line = EntryContent['funding'][number];
export type FundingSum = 'matches' | 'rounding' | 'error' | 'not-comparable';

/**
 * Whether the parts add up to the total. Each amount that is not exact may stand for anything that rounds to its last digit
 * (2,8 million: 2,75–2,85), so 2 806 000 + 1 + 1 million beside 4,8 million is rounding, and beside 5,8 million an error.
 */
export function fundingSum({
  funding,
  fundingTotal,
}: Pick<EntryContent, 'funding' | 'fundingTotal'>): FundingSum {
  const amounts = funding.map(({ amount }) => amount);
  if (fundingTotal.amount === undefined || funding.length === 0 || amounts.includes(undefined))
    return 'not-comparable';
  const difference = Math.abs(
    amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) - fundingTotal.amount,
  );
  if (difference < 0.5) return 'matches';
  const leeway =
    slack(fundingTotal.amount, fundingTotal.exactness) +
    funding.reduce((sum, line) => sum + lineSlack(line), 0);
  return difference <= leeway ? 'rounding' : 'error';
}

/** Whether the amount that a source writes elsewhere for the same money is the same, rounded. */
export function isSameMoney({ amount, alsoStatedAs }: Pick<Line, 'amount' | 'alsoStatedAs'>): boolean {
  if (amount === undefined || alsoStatedAs === undefined) return true;
  return Math.abs(amount - alsoStatedAs) <= slack(alsoStatedAs, 'rounded');
}

function lineSlack({ amount, exactness }: Line): number {
  return amount === undefined ? 0 : slack(amount, exactness);
}

/** Half a unit of the last digit that is not nought. */
function slack(amount: number, exactness: Line['exactness'] | undefined): number {
  if (exactness === 'exact' || amount === 0) return 0;
  let unit = 1;
  while (amount % (unit * 10) === 0) unit *= 10;
  return Math.min(unit, 100_000) / 2;
}
