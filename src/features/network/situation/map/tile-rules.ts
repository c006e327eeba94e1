import type { Position } from '../../municipalities/background/background.ts';
import type { Grid } from './grids.ts';

type Placed = { code: string; position: Position | undefined };
type Place = readonly [column: number, row: number];
export type Tile<T> = T & { column: number; row: number };
/** `isMap`: who is beside whom can be seen; else the tiles stand in the alphabet's order. */
export type Tiles<T> = { tiles: readonly Tile<T>[]; isMap: boolean };

/** How many times wider than high a tile is. */
const tileRatio = 1.4;

/**
 * Places municipalities, which come in the alphabet's order, on a schematic map, each on a tile of its own: as the grid
 * says when it knows them all, else by where they lie when that is known of all, else row by row in their order. What
 * they answer plays no part.
 */
export function placeTiles<T extends Placed>(municipalities: readonly T[], grid: Grid = {}): Tiles<T> {
  const places = fromGrid(municipalities, grid) ?? fromPositions(municipalities);
  const columns = Math.max(1, Math.ceil(Math.sqrt(municipalities.length)));
  const tiles = municipalities.map((one, index) => {
    const [column, row] = places?.get(one.code) ?? [index % columns, Math.floor(index / columns)];
    return { ...one, column, row };
  });
  return { tiles, isMap: places !== undefined };
}

function fromGrid(all: readonly Placed[], grid: Grid): ReadonlyMap<string, Place> | undefined {
  const placed = all.flatMap(({ code }) => (grid[code] ? [[code, grid[code]] as const] : []));
  return placed.length === all.length ? new Map(placed) : undefined;
}

type Known = { code: string; position: Position };

/** Rows are bands of equal height from north to south; within one, municipalities stand from west to east, about where they lie. */
function fromPositions(all: readonly Placed[]): ReadonlyMap<string, Place> | undefined {
  const known = all.flatMap(({ code, position }) => (position ? [{ code, position }] : []));
  if (known.length < all.length || known.length === 0) return undefined;
  const [west, width] = reach(known, ({ east }) => east);
  const [south, height] = reach(known, ({ north }) => north);
  const count = Math.max(1, Math.round(Math.sqrt(known.length * tileRatio * (height / width))));
  const rowOf = ({ position }: Known) =>
    Math.min(count - 1, Math.floor(((south + height - position.north) / height) * count));
  const rows = [...Map.groupBy(known, rowOf)].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  const columns = Math.max(Math.ceil(known.length / count), ...rows.map((row) => row.length));
  const columnOf = ({ position }: Known) => Math.round(((position.east - west) / width) * (columns - 1));
  return new Map(
    rows.flatMap((row, index) => {
      const ordered = row.toSorted((a, b) => a.position.east - b.position.east || (a.code < b.code ? -1 : 1));
      const places = spread(ordered.map(columnOf), columns);
      return ordered.map(({ code }, at) => [code, [places[at] ?? at, index]] as const);
    }),
  );
}

/** The least value and how far it is to the greatest, at least one kilometre. */
function reach(all: readonly Known[], of: (position: Position) => number): [least: number, length: number] {
  const values = all.map(({ position }) => of(position));
  const least = Math.min(...values);
  return [least, Math.max(1, Math.max(...values) - least)];
}

/** Rising columns, each its own, as near the wanted ones as the room to the right of them allows. */
function spread(wanted: readonly number[], columns: number): readonly number[] {
  let previous = -1;
  return wanted.map((column, index) => {
    const last = columns - (wanted.length - index);
    previous = Math.min(last, Math.max(previous + 1, column));
    return previous;
  });
}
