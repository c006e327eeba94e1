import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditByTryingAll } from '#test/support/disclosure/brute-force.ts';
import { isProvenBy } from '../../disclosure/audit/certificate.ts';
import type { DisclosureCase } from '../../disclosure/model/statement.ts';
import type { ProtectionModel } from '../../disclosure/protect/model/protection-model.ts';
import { protectModel } from '../../disclosure/protect/protect-model.ts';
import { type Choice, choose, type Protect, type Sayable } from './choice.ts';

describe('Choosing what is said', () => {
  it('says rounded values that leave enough possible, and not those that tell too much', async () => {
    const wide = range('a', 0, 6);
    const narrow = range('b', 2, 4);
    const { said, certificate } = await choose(begun({ a: 3, b: 3 }), [wide, narrow], protect);
    expect([...said]).toEqual([wide]);
    expect(certificate?.moves.flat().every(([id]) => id === 'a' || id === 'b')).toBe(true);
  });

  it('proves what trying all tables finds, rounded values and exact ones alike', async () => {
    await fc.assert(
      fc.asyncProperty(someValues, async ([truth, values]) => {
        const { asked, certificate } = await choose(begun(truth), values, protect);
        expect(auditByTryingAll(asked).verdict).toBe('pass');
        expect(certificate && isProvenBy(certificate, asked)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('decides by halves what it cannot decide at once, and leaves out what stays in doubt', async () => {
    const values = [range('a', 5, 5), range('b', 5, 5), range('c', 5, 5)];
    const timid: Protect = async (model) => (isDoubtful(model) ? { kind: 'not-proven' } : protect(model));
    const { said } = await choose(begun({ a: 5, b: 5, c: 5 }), values, timid);
    expect([...said]).toEqual([values[0], values[2]]);
  });
});

const protect: Protect = (model) => protectModel(model, { deadline: 60_000 });

function isDoubtful({ cells }: ProtectionModel): boolean {
  return cells.length > 2 || cells.some(({ of }) => 'b' in of);
}

/** Of groups of ten pupils; fewer than five are few. */
function begun(truth: Readonly<Record<string, number>>): Choice<Sayable> {
  const unknowns = Object.entries(truth).map(([id, value]) => ({ id, min: 0, max: 10, true: value }));
  const asked: DisclosureCase = {
    ...{ policy: { T: 5 }, unknowns, published: [], attackers: [{ id: 'A', knows: ['a'] }] },
    sensitive: unknowns.map(({ id }) => ({ terms: { [id]: 1 }, max: 10 })),
  };
  return { said: new Set(), asked, certificate: undefined };
}

function range(id: string, min: number, max: number, more: readonly string[] = []): Sayable {
  const terms = Object.fromEntries([id, ...more].map((one) => [one, 1]));
  return { told: { terms, min, max }, value: { stadium: 'F-3' } };
}

const someValues = fc
  .tuple(
    fc.nat(10),
    fc.nat(10),
    fc.nat(10),
    fc.array(fc.tuple(fc.nat(3), fc.nat(6), fc.nat(6)), { maxLength: 5 }),
  )
  .map(([a, b, c, ranges]) => {
    const truth = { a, b, c };
    const values = ranges.map(([which, below, above]) => {
      if (which === 3) return range('a', Math.max(0, a + b + c - below), a + b + c + above, ['b', 'c']);
      const id = (['a', 'b', 'c'] as const)[which] ?? 'a';
      return range(id, Math.max(0, truth[id] - below), Math.min(10, truth[id] + above));
    });
    return [truth, values] as const;
  });
