import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable } from '#test/support/disclosure/arbitrary-table.ts';
import { auditByTryingAll } from '#test/support/disclosure/brute-force.ts';
import { publishedCase } from '../model/published-case.ts';
import { protectTable } from './protect-table.ts';
import type { Table } from './table.ts';
import { wholeTable } from './table-model.ts';

const limits = { deadline: 60_000 };
const runs = Number(process.env['RUNS'] ?? 1);

describe('A table of three municipalities and two sexes', () => {
  it('leaves out the three girls of A with the rectangle that no insider can see through', async () => {
    const found = await protect(threeByTwo);
    expect(unpublished(found)).toEqual(['A girls', 'A boys', 'region girls', 'region boys']);
    expect(found).toMatchObject({ certified: true, secondary: 3 });
    expect(found.cells.find(({ key }) => key.join(' ') === 'region all')).toEqual({
      key: ['region', 'all'],
      published: true,
      value: 57,
    });
  });

  it('has the same pattern whatever order its cells come in', async () => {
    const turned = { ...threeByTwo, cells: threeByTwo.cells.toReversed() };
    expect(await protectTable(turned, limits)).toEqual(await protectTable(threeByTwo, limits));
  });

  it('publishes nothing that is not proven in time', async () => {
    expect(await protectTable(threeByTwo, { deadline: 0 })).toMatchObject({ certified: false });
  });
});

describe('A protected table, held against trying every table', () => {
  it.each([
    ['of one dimension', [3], 6, 40],
    ['of two dimensions', [2, 2], 6, 60],
    ['of two dimensions with three insiders', [3, 2], 3, 40],
    ['of three dimensions', [2, 2, 2], 2, 40],
    ['of four dimensions', [2, 2, 1, 2], 2, 20],
  ])('%s discloses nobody and leaves nothing out without need', async (_, lengths, most, numRuns) => {
    await fc.assert(fc.asyncProperty(anyTable(lengths, most), isSafe), { numRuns: numRuns * runs });
  });

  it('leaves out as few cells as any safe pattern, and of those as few totals', async () => {
    await fc.assert(fc.asyncProperty(anyTable([2, 2], 4), isLeast), { numRuns: 12 * runs });
  });
});

const threeByTwo: Table = {
  policy: { T: 5 },
  dimensions: [
    { name: 'municipality', levels: ['A', 'B', 'C'], total: 'region' },
    { name: 'sex', levels: ['girls', 'boys'], total: 'all' },
  ],
  cells: [
    { key: ['A', 'girls'], n: 60, count: 3 },
    { key: ['A', 'boys'], n: 64, count: 12 },
    { key: ['B', 'girls'], n: 88, count: 9 },
    { key: ['B', 'boys'], n: 91, count: 14 },
    { key: ['C', 'girls'], n: 75, count: 11 },
    { key: ['C', 'boys'], n: 70, count: 8 },
  ],
};

type Certified = Extract<Awaited<ReturnType<typeof protectTable>>, { certified: true }>;

async function protect(table: Table): Promise<Certified> {
  const found = await protectTable(table, limits);
  if (!found.certified) throw new Error(found.reason);
  return found;
}

function unpublished({ cells }: Certified): readonly string[] {
  return cells.filter(({ published }) => !published).map(({ key }) => key.join(' '));
}

function isPassed(table: Table, published: ReadonlySet<string>): boolean {
  return auditByTryingAll(publishedCase(wholeTable(table).model, published)).verdict === 'pass';
}

async function isSafe(table: Table): Promise<void> {
  const found = await protect(table);
  const { model, cells } = wholeTable(table);
  const published = new Set(cells.filter((_, i) => found.cells[i]?.published).map(({ id }) => id));
  expect(isPassed(table, published)).toBe(true);
  const everything = new Set(model.cells.map(({ id }) => id));
  if (isPassed(table, everything)) expect(unpublished(found)).toEqual([]);
}

async function isLeast(table: Table): Promise<void> {
  const { model } = wholeTable(table);
  const found = await protect(table);
  const cost = (isLeftOut: (id: string, at: number) => boolean) => {
    const leftOut = model.cells.filter(({ id }, at) => isLeftOut(id, at));
    return leftOut.length * 100 + leftOut.filter(({ isTotal }) => isTotal).length;
  };
  const safe = subsets(model.cells.map(({ id }) => id)).filter((leftOut) =>
    isPassed(table, new Set(model.cells.map(({ id }) => id).filter((id) => !leftOut.has(id)))),
  );
  const least = Math.min(...safe.map((leftOut) => cost((id) => leftOut.has(id))));
  expect(cost((_, at) => found.cells[at]?.published === false)).toBe(least);
}

function subsets(ids: readonly string[]): readonly ReadonlySet<string>[] {
  return Array.from(
    { length: 2 ** ids.length },
    (_, bits) => new Set(ids.filter((_id, i) => (bits >> i) & 1)),
  );
}
