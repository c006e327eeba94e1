import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase, nestedCase, tableCase } from '#test/support/disclosure/arbitrary-case.ts';
import { auditByTryingAll } from '#test/support/disclosure/brute-force.ts';
import type { DisclosureCase } from '../model/statement.ts';
import { auditCase } from './audit.ts';

describe('The audit agrees with trying every table', () => {
  it.each([
    ['of anything', anyCase, 150],
    ['in two dimensions', tableCase([2, 2], 6), 60],
    ['in three dimensions', tableCase([2, 2, 2], 2), 60],
    ['of nested thresholds', nestedCase, 60],
  ])('%s', async (_, cases, numRuns) => {
    await fc.assert(fc.asyncProperty(cases, agrees), { numRuns: numRuns * Number(process.env['RUNS'] ?? 1) });
  });
});

async function agrees(asked: DisclosureCase): Promise<void> {
  const { verdict, violations } = await auditCase(asked, { deadline: 60_000 });
  expect({ verdict, violations }).toEqual(auditByTryingAll(asked));
}
