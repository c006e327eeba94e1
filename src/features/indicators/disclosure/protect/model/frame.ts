import type { RiskRule } from '../../model/requirement.ts';
import type { IntegerModel } from '../../solver/integer-model.ts';

/**
 * A protection model in numbers. Every column counts how far a value is from the truth, so that no change at all
 * is always possible, and a cell that is printed is a column that cannot move.
 */
export type Frame = {
  /** First the unknowns, then the cells and sensitive sums that are no single unknown; the rows define these and hold what is known. */
  readonly model: IntegerModel;
  /** The column of each cell, in the cells' order. */
  readonly cells: readonly number[];
  /** What can be printed or left out, column by column. */
  readonly prints: readonly Print[];
  /** The columns that each attacker knows. */
  readonly attackers: readonly { readonly id: string; readonly knows: readonly number[] }[];
  readonly questions: readonly Question[];
};

/** A column that one cell or several alike print. */
export type Print = {
  readonly column: number;
  readonly cells: number;
  readonly totals: number;
  /** Printing it would answer a question. */
  readonly isAtRisk: boolean;
};

/**
 * Can the column, for all that this attacker knows, be so far from the truth?
 * Met by one witness with a change in the range.
 */
export type Question = {
  readonly attacker: number;
  readonly sensitive: number;
  readonly rule: RiskRule;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** A witness for another question is one for this too. */
  readonly isImplied: boolean;
};
