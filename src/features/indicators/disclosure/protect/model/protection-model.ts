import type { Attacker, Sensitive, Statement, Terms, Unknown } from '../../model/statement.ts';

/** A sum that is printed or left out: of unknowns, or of cells that stand before it. */
export type Cell = { readonly id: string; readonly of: Terms; readonly isTotal: boolean };

/**
 * What may be published, and what must stay uncertain whatever is. `published` is already out, or known to all:
 * it binds every attacker and cannot be taken back. Several tables and thresholds that hang together are one model.
 */
export type ProtectionModel = {
  readonly policy: { readonly T: number };
  readonly unknowns: readonly Unknown[];
  readonly cells: readonly Cell[];
  readonly published: readonly Statement[];
  readonly attackers: readonly Attacker[];
  readonly sensitive: readonly Sensitive[];
};
