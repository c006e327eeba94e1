/** Seconds to wait after the n-th failure in a row (1, 2, 3 …): doubles from `first`, never more than `longest`. */
export function backoffSeconds(
  failures: number,
  { first, longest }: { first: number; longest: number },
): number {
  return Math.min(longest, first * 2 ** Math.max(0, failures - 1));
}
