import type { Measure } from '../../definitions/indicator.ts';
import { type Shown, shownNamed, shownUnnamed } from '../../submissions/approval/preview-rules.ts';
import type { Cell } from '../../submissions/submission.ts';
import { seenName } from './figure-preview.ts';

/** How others would see a cell: without a name among all, and beside the organisation's name. */
export type CellSeen = { unnamed: Shown; named: Shown };

/** What the cell by itself allows. */
export function seenAlone(cell: Cell, measure: Measure): CellSeen {
  return { unnamed: shownUnnamed(cell, measure), named: shownNamed(cell, measure) };
}

/** What the gate allows beside all that is handed in; `isNamed`: the organisation has said yes to its name. */
export function seenTogether(
  cell: Cell,
  measure: Measure,
  seen: ReadonlySet<string>,
  isNamed: boolean,
): CellSeen {
  const alone = seenAlone(cell, measure);
  const judged = (view: 'field' | 'named', shown: Shown): Shown => {
    const isOpen = shown === 'exact' || shown === 'rounded' || shown === 'protected';
    if (!isOpen) return shown;
    if (view === 'named' && !isNamed) return 'not-named';
    if (!seen.has(seenName(view, cell))) return 'protected';
    return view === 'named' ? 'exact' : 'rounded';
  };
  return { unnamed: judged('field', alone.unnamed), named: judged('named', alone.named) };
}
