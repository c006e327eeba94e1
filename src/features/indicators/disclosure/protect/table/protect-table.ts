import { requirementsOf } from '../../model/requirement.ts';
import type { Limits } from '../protect-model.ts';
import { protectModel } from '../protect-model.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';
import { type WholeCell, wholeTable } from './table-model.ts';

export type ProtectedTable =
  | {
      readonly certified: true;
      /** Inner cells and all margins; what is not published has no value. */
      readonly cells: readonly { readonly key: Key; readonly published: boolean; readonly value?: number }[];
      /** How many are left out though they are not at risk themselves. */
      readonly secondary: number;
      /** How many other tables, each agreeing with all that is published, prove it safe. */
      readonly witnesses: number;
    }
  | { readonly certified: false; readonly reason: string };

/** Chooses which cells and margins of the table can be published; without proof, nothing is. */
export async function protectTable(table: Table, limits: Limits): Promise<ProtectedTable> {
  const { model, cells } = wholeTable(table);
  const found = await protectModel(model, limits);
  if (found.kind === 'not-proven')
    return { certified: false, reason: 'No pattern was proven safe in the time given.' };
  if (found.kind === 'impossible')
    return { certified: false, reason: tooCertain(cells[found.sensitive], found.attacker) };
  const published = new Set(found.published);
  const isAtRisk = ({ count, n }: WholeCell) => requirementsOf(count, n, table.policy.T).length > 0;
  return {
    certified: true,
    cells: cells.map(({ id, key, count }) =>
      published.has(id) ? { key, published: true, value: count } : { key, published: false },
    ),
    secondary: cells.filter((cell) => !published.has(cell.id) && !isAtRisk(cell)).length,
    witnesses: found.certificate.moves.length,
  };
}

function tooCertain(cell: WholeCell | undefined, attacker: string): string {
  return `${JSON.stringify(cell?.key)} stays too certain for ${attacker} even when nothing is published.`;
}
