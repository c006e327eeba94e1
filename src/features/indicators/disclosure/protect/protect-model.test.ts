import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable } from '#test/support/disclosure/arbitrary-table.ts';
import { auditByTryingAll } from '#test/support/disclosure/brute-force.ts';
import { anyNestedModel } from '#test/support/disclosure/nested-model.ts';
import type { ProtectionModel } from './model/protection-model.ts';
import { publishedCase } from './model/published-case.ts';
import { type Protection, protectModel } from './protect-model.ts';
import { wholeTable } from './table/table-model.ts';

type Certified = Extract<Protection, { kind: 'certified' }>;

const limits = { deadline: 60_000 };
const runs = Number(process.env['RUNS'] ?? 1);

describe('What is chosen of a model, held against trying every choice', () => {
  it.each([
    ['of a table', anyTable([2, 2], 3).map((table) => wholeTable(table).model), 6],
    ['of nested thresholds with something said already', anyNestedModel, 15],
  ])(
    '%s is safe, and no safe choice leaves out less than the bound',
    async (_, models, numRuns) => {
      await fc.assert(fc.asyncProperty(models, isBounded), { numRuns: numRuns * runs });
    },
    60_000 * runs,
  );
});

async function isBounded(model: ProtectionModel): Promise<void> {
  const found = await protectModel(model, limits);
  const least = leastLeftOut(model);
  if (found.kind === 'certified') expectBounded(model, found, least ?? -1);
  else expect([found.kind, least]).toEqual(['impossible', undefined]);
}

function expectBounded(model: ProtectionModel, found: Certified, least: number): void {
  expect(isSafe(model, found.published)).toBe(true);
  expect(found.leastUnpublished).toBeLessThanOrEqual(least);
  if (found.isProvenLeast) expect(model.cells.length - found.published.length).toBe(least);
}

/** How few cells a safe choice leaves out; nothing when there is none. */
function leastLeftOut(model: ProtectionModel): number | undefined {
  const ids = model.cells.map(({ id }) => id);
  const choices = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, i) => (bits >> i) & 1),
  );
  const widest = choices.toSorted((a, b) => b.length - a.length).find((choice) => isSafe(model, choice));
  return widest && ids.length - widest.length;
}

function isSafe(model: ProtectionModel, published: readonly string[]): boolean {
  return auditByTryingAll(publishedCase(model, new Set(published))).verdict === 'pass';
}
