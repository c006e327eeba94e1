import { shownParameter } from './situation-address.ts';

/** How many of each group are shown at first, and how many more at a time. */
export const shownAtOnce = 5;
const mostShown = 50;

/** How many of each group the address asks for. */
export function readShown(parameters: URLSearchParams): number {
  const asked = Math.trunc(Number(parameters.get(shownParameter)));
  return Number.isFinite(asked) ? Math.min(Math.max(asked, shownAtOnce), mostShown) : shownAtOnce;
}
