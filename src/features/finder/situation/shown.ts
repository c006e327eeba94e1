import { shownParameter } from './situation-address.ts';

/** How many of each group are shown at first, and how many more at a time. */
export const shownAtOnce = 5;
/** Whoever gets more than this in a group has said too little. */
export const mostShown = 50;

/** How many of each group the address asks for. */
export function readShown(parameters: URLSearchParams): number {
  const asked = Math.trunc(Number(parameters.get(shownParameter)));
  return Number.isFinite(asked) ? Math.min(Math.max(asked, shownAtOnce), mostShown) : shownAtOnce;
}

/** How many more of a group can be shown beside those that are. */
export function moreToShow({ shown, total }: { shown: number; total: number }): number {
  return Math.max(0, Math.min(shownAtOnce, total - shown, mostShown - shown));
}
