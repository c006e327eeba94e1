import fc from 'fast-check';
import type { ProtectionModel } from '#src/features/indicators/disclosure/protect/model/protection-model.ts';

const owners = ['A', 'B'];

/**
 * Two municipalities' pupils at two thresholds, with the region: those between the thresholds are sensitive, too.
 * One count may be out already, which binds whatever is chosen.
 */
export const anyNestedModel: fc.Arbitrary<ProtectionModel> = fc
  .record({
    T: fc.integer({ min: 1, max: 3 }),
    groups: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { minLength: 2, maxLength: 2 }),
    said: fc.constantFrom('nothing', 'A low', 'B high'),
  })
  .map(({ T, groups, said }) => {
    const ranges = owners.flatMap((owner, i) => {
      const [between = 0, above = 0, others = 0] = groups[i] ?? [];
      const n = between + above + others;
      return [
        { owner, n, id: `${owner} between`, true: between },
        { owner, n, id: `${owner} above`, true: above },
      ];
    });
    const low = (owner: string) => ({ [`${owner} between`]: 1, [`${owner} above`]: 1 });
    const high = (owner: string) => ({ [`${owner} above`]: 1 });
    const sizeOf = (owner: string) => ranges.find((range) => range.owner === owner)?.n ?? 0;
    const trueOf = (terms: object) =>
      ranges.reduce((sum, range) => sum + (range.id in terms ? range.true : 0), 0);
    const saidTerms = { nothing: undefined, 'A low': low('A'), 'B high': high('B') }[said];
    return {
      policy: { T },
      unknowns: ranges.map(({ id, n, true: value }) => ({ id, min: 0, max: n, true: value })),
      cells: [
        ...owners.flatMap((owner) => [
          { id: `${owner} low`, of: low(owner), isTotal: false },
          { id: `${owner} high`, of: high(owner), isTotal: false },
        ]),
        { id: 'low', of: { 'A low': 1, 'B low': 1 }, isTotal: true },
        { id: 'high', of: { 'A high': 1, 'B high': 1 }, isTotal: true },
      ],
      published: [
        ...owners.map((owner) => ({ terms: low(owner), op: '<=' as const, value: sizeOf(owner) })),
        ...(saidTerms ? [{ terms: saidTerms, op: '=' as const, value: trueOf(saidTerms) }] : []),
      ],
      attackers: owners.map((owner) => ({ id: owner, knows: Object.keys(low(owner)) })),
      sensitive: [
        ...owners.flatMap((owner) => [
          { terms: low(owner), max: sizeOf(owner) },
          { terms: high(owner), max: sizeOf(owner) },
          { terms: { [`${owner} between`]: 1 }, max: sizeOf(owner) },
        ]),
        { terms: { ...low('A'), ...low('B') } },
        { terms: { ...high('A'), ...high('B') } },
      ],
    };
  });
