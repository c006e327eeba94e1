import type { Measure } from '../../definitions/indicator.ts';
import type { Cell } from '../submission.ts';

/** Fewer pupils than this are protected, and so are all but so few. */
export const fewest = 5;
/** A share is told of groups from this size on. */
export const smallestGroup = 20;

/**
 * What others would see of a cell, as far as it depends on the cell itself: shown as it is, rounded to whole per cent,
 * protected, or used in calculations only. More cells may have to be protected when all organisations' figures are laid
 * together; fewer never.
 */
export type Shown =
  | 'exact'
  | 'rounded'
  | 'protected'
  | 'not-shown'
  | 'not-named'
  | 'missing'
  | 'not-applicable';

/** What a table with the organisation's name would hold. */
export function shownNamed(cell: Cell, measure: Measure): Shown {
  if (cell.state !== 'given') return cell.state;
  if (measure === 'hours' || measure === 'days') return 'not-shown';
  if (measure === 'share-of-time') return isLarge(cell) ? 'exact' : 'protected';
  return isSmall(cell) ? 'protected' : 'exact';
}

/** What other municipalities see among all the others, without a name: the share in whole per cent. */
export function shownUnnamed(cell: Cell, measure: Measure): Shown {
  if (cell.state !== 'given') return cell.state;
  if (measure !== 'pupils-over' && measure !== 'share-of-time') return 'not-shown';
  return isLarge(cell) && !isSmall(cell) ? 'rounded' : 'protected';
}

const isLarge = ({ pupils }: Cell) => pupils !== null && pupils >= smallestGroup;

/** One to four pupils, or all but so few. */
function isSmall({ count, pupils }: Cell): boolean {
  if (count === null || count === 0) return false;
  return count < fewest || (pupils !== null && pupils - count < fewest);
}

/** The share of the cell in whole per cent; nothing where there is none. */
export function wholePercent({ percent, count, pupils }: Cell): number | undefined {
  if (percent !== null) return Math.round(percent);
  return count !== null && pupils ? Math.round((count / pupils) * 100) : undefined;
}
