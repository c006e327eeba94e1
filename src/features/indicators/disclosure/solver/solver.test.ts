import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfils, type IntegerModel, type Objective, objectiveValue } from './integer-model.ts';
import { createSolver, type Solver } from './solver.ts';

const patient = { deadline: 30_000 };

describe('The solver of whole numbers', () => {
  it('finds the least and the greatest of a sum', async () => {
    await withSolver(twoByTwo, (solver) => {
      expect(solver.minimise([[0, 1]])).toMatchObject({ kind: 'optimal', value: 2 });
      expect(solver.maximise([[0, 1]])).toMatchObject({ kind: 'optimal', value: 6 });
    });
  });

  it('puts bounds on for one question alone', async () => {
    await withSolver(twoByTwo, (solver) => {
      expect(solver.maximise([[0, 1]], [{ column: 1, min: 4, max: 9 }])).toMatchObject({ value: 2 });
      expect(solver.maximise([[0, 1]])).toMatchObject({ value: 6 });
      expect(solver.maximise([[0, 1]], [{ column: 1, min: 9, max: 9 }])).toEqual({ kind: 'infeasible' });
      expect(solver.maximise([[0, 1]], [{ column: 1, min: 4, max: 3 }])).toEqual({ kind: 'infeasible' });
    });
  });

  it('knows that half a pupil is none', async () => {
    const odd = { columns: columns(2, 9), rows: [{ at: [0, 1], by: [2, 2], min: 1, max: 1 }] };
    await withSolver(odd, (solver) => expect(solver.minimise([[0, 1]])).toEqual({ kind: 'infeasible' }));
  });

  it('answers unknown after its deadline', async () => {
    const solver = await createSolver(twoByTwo, { deadline: 0 });
    expect(solver.minimise([[0, 1]])).toEqual({ kind: 'unknown' });
    solver.dispose();
  });

  it('agrees with trying every whole number', async () => {
    await fc.assert(fc.asyncProperty(smallModel, agreesWithTryingAll), { numRuns: 60 });
  });
});

/** a + b = 6, c + d = 5, a + c = 7, b + d = 4: all within 0–9. */
const twoByTwo: IntegerModel = {
  columns: columns(4, 9),
  rows: [sum([0, 1], 6), sum([2, 3], 5), sum([0, 2], 7)].map((row) => ({ ...row, max: row.min })),
};

function columns(count: number, max: number) {
  return Array.from({ length: count }, () => ({ min: 0, max }));
}

function sum(at: number[], value: number) {
  return { at, by: at.map(() => 1), min: value, max: value };
}

async function withSolver(model: IntegerModel, use: (solver: Solver) => void): Promise<void> {
  const solver = await createSolver(model, patient);
  use(solver);
  solver.dispose();
}

const coefficient = fc.integer({ min: -3, max: 3 });
const three = fc.tuple(coefficient, coefficient, coefficient);
const smallModel = fc.record({
  max: fc.integer({ min: 1, max: 4 }),
  rows: fc.array(fc.tuple(three, fc.integer({ min: -6, max: 6 }), fc.nat(4)), { maxLength: 3 }),
  objective: three,
});
type SmallModel = typeof smallModel extends fc.Arbitrary<infer T> ? T : never;

async function agreesWithTryingAll({ max, rows, objective }: SmallModel): Promise<void> {
  const model = {
    columns: columns(3, max),
    rows: rows.map(([by, min, width]) => ({ at: [0, 1, 2], by, min, max: min + width })),
  };
  const priced: Objective = objective.map((by, column) => [column, by] as const);
  const possible = everyTriple(max).filter((values) => fulfils(model, [], values));
  const worth = possible.map((values) => objectiveValue(priced, values));
  await withSolver(model, (solver) => {
    const [least, greatest] = [solver.minimise(priced), solver.maximise(priced)];
    if (worth.length === 0) return expect([least.kind, greatest.kind]).toEqual(['infeasible', 'infeasible']);
    expect(least).toMatchObject({ value: Math.min(...worth) });
    return expect(greatest).toMatchObject({ value: Math.max(...worth) });
  });
}

function everyTriple(max: number): Int32Array[] {
  const range = Array.from({ length: max + 1 }, (_, n) => n);
  return range.flatMap((a) => range.flatMap((b) => range.map((c) => Int32Array.of(a, b, c))));
}
