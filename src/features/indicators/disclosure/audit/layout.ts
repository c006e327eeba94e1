import type { Attacker, DisclosureCase, Terms } from '../model/statement.ts';
import type { Bound, Objective, Range } from '../solver/integer-model.ts';
import type { Move } from './certificate.ts';
import { narrowed, rangeOf } from './narrowing.ts';
import { type Part, partsOf } from './parts.ts';
import type { Point } from './possibilities.ts';
import { statementModel } from './statement-rows.ts';

/** A sum as it stands in the compiled case: what everybody can work out of it, and what is open in one part. */
export type PlacedSum = {
  readonly certain: number;
  readonly part: Part | undefined;
  readonly open: Objective;
  /** No narrower than what is possible. */
  readonly range: Range;
};

/** A case compiled for the solver, and the way back and forth between its ids and the columns of its parts. */
export type Layout = {
  placed(terms: Terms): PlacedSum;
  /** The part of the truth, moved. */
  pointOf(part: Part, move: Move): Point;
  knownIn(part: Part, attacker: Attacker): readonly Bound[];
  /** What differs from the truth at a point of the part. */
  moveTo(part: Part, point: Point): Move;
};

/** Narrows the case's statements and takes them apart; sums that are asked about stay in one part each. */
export function layoutOf({ unknowns, published, sensitive }: DisclosureCase): Layout {
  const columns = new Map(unknowns.map(({ id }, column) => [id, column]));
  const columnOf = (id: string) => columns.get(id) ?? -1;
  const model = narrowed(statementModel(unknowns, published));
  const sums = sensitive.map(({ terms }) => Object.keys(terms).map(columnOf));
  const places = new Map(
    partsOf(model, sums).flatMap((part) => part.columns.map((column, at) => [column, { part, at }] as const)),
  );

  function placed(terms: Terms): PlacedSum {
    const entries = Object.entries(terms).map(([id, by]) => ({ column: columnOf(id), by }));
    const isOpen = ({ column }: { column: number }) => places.has(column);
    const certain = entries.filter((entry) => !isOpen(entry));
    const open = entries.filter(isOpen);
    return {
      certain: certain.reduce((sum, { column, by }) => sum + by * (unknowns[column]?.true ?? 0), 0),
      part: places.get(open[0]?.column ?? -1)?.part,
      open: open.map(({ column, by }) => [places.get(column)?.at ?? -1, by] as const),
      range: rangeOf(
        { at: entries.map(({ column }) => column), by: entries.map(({ by }) => by) },
        model.columns,
      ),
    };
  }

  function pointOf(part: Part, move: Move): Point {
    const by = new Map(move);
    return Int32Array.from(part.columns, (column) => {
      const unknown = unknowns[column];
      return (unknown?.true ?? 0) + (by.get(unknown?.id ?? '') ?? 0);
    });
  }

  function knownIn(part: Part, { knows }: Attacker): readonly Bound[] {
    return [...new Set(knows.map(columnOf))].flatMap((column) => {
      const place = places.get(column);
      const value = unknowns[column]?.true ?? 0;
      return place?.part === part ? [{ column: place.at, min: value, max: value }] : [];
    });
  }

  function moveTo(part: Part, point: Point): Move {
    return part.columns.flatMap((column, at) => {
      const unknown = unknowns[column];
      const by = (point[at] ?? 0) - (unknown?.true ?? 0);
      return unknown && by !== 0 ? [[unknown.id, by] as const] : [];
    });
  }
  return { placed, pointOf, knownIn, moveTo };
}
