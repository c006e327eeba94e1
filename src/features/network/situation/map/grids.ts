/** Column and row of each municipality's tile, counted from the upper left, by municipality code. */
export type Grid = Readonly<Record<string, readonly [column: number, row: number]>>;

/** Counties that somebody has placed, by county code: who is beside whom, not how far it is. */
export const grids: Readonly<Record<string, Grid>> = {
  // Örebro län
  '18': {
    '1863': [0, 0],
    '1864': [1, 0],
    '1884': [1, 1],
    '1885': [2, 1],
    '1883': [0, 2],
    '1880': [2, 2],
    '1862': [0, 3],
    '1814': [1, 3],
    '1881': [2, 3],
    '1860': [0, 4],
    '1861': [2, 4],
    '1882': [1, 5],
  },
};
