/** What a figure for a region asks of those whose figures it is made of. */
export type ContributorPolicy = { readonly minContributors: number; readonly pPercent: number };

/** Why a sum must not be shown, if anything: too few make it, or the second greatest could work out the greatest too closely. */
export function contributorFault(
  contributions: readonly number[],
  { minContributors, pPercent }: ContributorPolicy,
): 'few-contributors' | 'dominance' | undefined {
  if (contributions.length < minContributors) return 'few-contributors';
  const [greatest = 0, second = 0, ...others] = contributions.toSorted((a, b) => b - a);
  const rest = others.reduce((sum, contribution) => sum + contribution, 0);
  return greatest + second > 0 && rest * 100 < pPercent * greatest ? 'dominance' : undefined;
}
