import { describe, expect, it } from 'vitest';
import { tableInput } from './table-input.ts';

const cell = (key: string[], n = 9, count = 3) => ({ key, n, count });
const good = {
  policy: { T: 5 },
  dimensions: [{ name: 'sex', levels: ['girls', 'boys'], total: 'all' }],
  cells: [cell(['girls']), cell(['boys'])],
};

describe('A table that is read', () => {
  it('is taken when every inner cell stands there once', () => {
    expect(tableInput.safeParse(good).success).toBe(true);
  });

  it.each([
    ['policy.T', { ...good, policy: { T: 0 } }],
    ['policy.T', { ...good, policy: { T: 2.5 } }],
    ['dimensions', { ...good, dimensions: [] }],
    [
      'dimensions.0.total',
      { ...good, dimensions: [{ name: 'sex', levels: ['girls', 'boys'], total: 'boys' }] },
    ],
    [
      'dimensions.0.levels.1',
      { ...good, dimensions: [{ name: 'sex', levels: ['girls', 'girls'], total: 'all' }] },
    ],
    ['cells', { ...good, cells: [cell(['girls'])] }],
    ['cells.2.key', { ...good, cells: [...good.cells, cell(['girls'])] }],
    ['cells.1.key.0', { ...good, cells: [cell(['girls']), cell(['men'])] }],
    ['cells.1.key', { ...good, cells: [cell(['girls']), cell(['boys', '7-9'])] }],
    ['cells.1.count', { ...good, cells: [cell(['girls']), cell(['boys'], 3, 4)] }],
    ['cells.1.count', { ...good, cells: [cell(['girls']), cell(['boys'], 9, 1.5)] }],
    ['cells.0.n', { ...good, cells: [cell(['girls'], -1, 0), cell(['boys'])] }],
  ])('names %s when it is wrong', (path, table) => {
    const read = tableInput.safeParse(table);
    expect(read.error?.issues[0]?.path.join('.')).toBe(path);
  });
});
