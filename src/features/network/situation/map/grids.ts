/** Column and row of each municipality's tile, counted from the upper left, by county and municipality code. */
export type Grid = Readonly<Record<string, readonly [column: number, row: number]>>;

/** Counties that somebody has placed: who is beside whom, not how far it is. The others are drawn in the alphabet's order. */
export const grids: Readonly<Record<string, Grid>> = {
  '99': {
    '9909': [1, 0],
    '9912': [2, 0],
    '9908': [0, 1],
    '9902': [1, 1],
    '9910': [2, 1],
    '9904': [0, 2],
    '9901': [1, 2],
    '9907': [2, 2],
    '9903': [3, 2],
    '9905': [1, 3],
    '9906': [2, 3],
    '9911': [1, 4],
  },
};
