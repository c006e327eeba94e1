import { describe, expect, it } from 'vitest';
import { runDisclosure } from '#test/support/disclosure/disclosure-command.ts';

const municipalities = { name: 'kommun', levels: ['A', 'B', 'C'], total: 'region' };
const threeByTwo = {
  policy: { T: 5 },
  dimensions: [municipalities, { name: 'kön', levels: ['flickor', 'pojkar'], total: 'alla' }],
  cells: [
    { key: ['A', 'flickor'], n: 60, count: 3 },
    { key: ['A', 'pojkar'], n: 64, count: 12 },
    { key: ['B', 'flickor'], n: 88, count: 9 },
    { key: ['B', 'pojkar'], n: 91, count: 14 },
    { key: ['C', 'flickor'], n: 75, count: 11 },
    { key: ['C', 'pojkar'], n: 70, count: 8 },
  ],
};
const [first, ...others] = threeByTwo.cells;

describe('portal disclosure protect', () => {
  it('says of each cell and margin whether it can be published, and only then its value', async () => {
    const { code, stdout, stderr } = await protect(threeByTwo);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { cells, ...found } = JSON.parse(stdout);
    expect(found).toEqual({
      certified: true,
      secondary: 3,
      witnesses: expect.any(Number),
      seconds: expect.any(Number),
    });
    expect(found.seconds).toBeGreaterThan(0);
    expect(cells).toHaveLength(12);
    expect(cells.filter(({ published }: { published: boolean }) => !published)).toEqual([
      { key: ['A', 'flickor'], published: false },
      { key: ['A', 'pojkar'], published: false },
      { key: ['region', 'flickor'], published: false },
      { key: ['region', 'pojkar'], published: false },
    ]);
    expect(cells).toContainEqual({ key: ['region', 'alla'], published: true, value: 57 });
  });

  it('takes one dimension and three', async () => {
    const line = {
      policy: { T: 5 },
      dimensions: [municipalities],
      cells: ['A', 'B', 'C'].map((level, i) => ({ key: [level], n: 90, count: 12 + i })),
    };
    expect(published(await protect(line))).toEqual(['A', 'B', 'C', 'region']);
    const stage = { name: 'stadium', levels: ['F-3', '4-6'], total: 'alla' };
    const cube = {
      ...threeByTwo,
      dimensions: [...threeByTwo.dimensions, stage],
      cells: threeByTwo.cells.flatMap((cell) =>
        stage.levels.map((level) => ({ ...cell, key: [...cell.key, level], count: 10 })),
      ),
    };
    expect(published(await protect(cube))).toHaveLength(4 * 3 * 3);
  });

  it('publishes nothing that it has no time to prove, says why, and ends well', async () => {
    const { code, stdout } = await protect(threeByTwo, ['--seconds', '0.000001']);
    expect({ code, found: JSON.parse(stdout) }).toEqual({
      code: 0,
      found: { certified: false, reason: expect.stringContaining('proven') },
    });
  });

  it.each([
    ['cells', { ...threeByTwo, cells: others }],
    ['cells[0].count', { ...threeByTwo, cells: [{ ...first, count: 61 }, ...others] }],
    ['dimensions[0].levels', { ...threeByTwo, dimensions: [{ ...municipalities, levels: [] }] }],
  ])('names %s when that is wrong, and prints nothing', async (field, wrong) => {
    const { code, stdout, stderr } = await protect(wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${field}: `);
  });
});

function protect(table: object, more: readonly string[] = []) {
  return runDisclosure('protect', ['-', ...more], JSON.stringify(table));
}

type Printed = { cells: readonly { key: readonly string[]; published: boolean }[] };

function published({ stdout }: { stdout: string }): readonly string[] {
  const { cells } = JSON.parse(stdout) as Printed;
  return cells.filter((cell) => cell.published).map(({ key }) => key.join(' '));
}
