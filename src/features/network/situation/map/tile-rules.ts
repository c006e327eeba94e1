import type { Grid } from './grids.ts';

type Placed = { code: string };
export type Tile<T> = T & { column: number; row: number };

/**
 * Places municipalities, which come in the alphabet's order, on a schematic map: as the grid says when it knows them
 * all, else row by row in that order. What they answer plays no part.
 */
export function placeTiles<T extends Placed>(
  municipalities: readonly T[],
  grid: Grid = {},
): readonly Tile<T>[] {
  const isPlaced = municipalities.every(({ code }) => grid[code] !== undefined);
  const columns = Math.max(1, Math.ceil(Math.sqrt(municipalities.length)));
  return municipalities.map((one, index) => {
    const place = isPlaced ? grid[one.code] : undefined;
    const [column, row] = place ?? [index % columns, Math.floor(index / columns)];
    return { ...one, column, row };
  });
}
