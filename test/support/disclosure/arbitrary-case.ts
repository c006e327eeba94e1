import fc from 'fast-check';
import type {
  Attacker,
  DisclosureCase,
  Sensitive,
  Statement,
  Terms,
  Unknown,
} from '#src/features/indicators/disclosure/model/statement.ts';

const policy = fc.record({ T: fc.integer({ min: 1, max: 4 }) });

/** Anything at all: few unknowns of either sign, any whole coefficients, equalities and inequalities. */
export const anyCase: fc.Arbitrary<DisclosureCase> = fc
  .array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(([min, width, at], i) => ({
      id: `x${i}`,
      min,
      max: min + width,
      true: min + Math.min(at, width),
    })),
  )
  .chain((unknowns) =>
    fc.record({
      policy,
      unknowns: fc.constant(unknowns),
      published: fc.array(statementOf(unknowns, anyTerms(unknowns)), { maxLength: 4 }),
      attackers: attackersOf(unknowns),
      sensitive: fc.array(sensitiveOf(unknowns, anyTerms(unknowns)), { minLength: 1, maxLength: 4 }),
    }),
  );

/** A table of these lengths with some of its cells and margins published, a row's owner being an insider. */
export function tableCase(lengths: readonly number[], max: number): fc.Arbitrary<DisclosureCase> {
  const keys = lengths.reduce<number[][]>(
    (all, length) => all.flatMap((key) => Array.from({ length }, (_, i) => [...key, i])),
    [[]],
  );
  const margins = lengths
    .reduce<number[][]>(
      (all, length) => all.flatMap((key) => [...Array.from({ length: length + 1 }, (_, i) => [...key, i])]),
      [[]],
    )
    .map((key) => sum(keys.filter((cell) => key.every((at, d) => at === lengths[d] || at === cell[d]))));
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max }), fc.nat(max)), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    .chain((cells) => {
      const unknowns = cells.map(([n, count], i) => ({
        id: name(keys[i] ?? []),
        min: 0,
        max: n,
        true: Math.min(n, count),
      }));
      return fc.record({
        policy,
        unknowns: fc.constant(unknowns),
        published: fc
          .subarray(margins)
          .map((chosen) =>
            chosen.map((terms) => ({ terms, op: '=' as const, value: trueValue(terms, unknowns) })),
          ),
        attackers: fc.constant(
          Array.from({ length: lengths[0] ?? 0 }, (_, row) => ({
            id: `row ${row}`,
            knows: keys.filter(([first]) => first === row).map(name),
          })),
        ),
        sensitive: fc.constant(margins.map((terms) => ({ terms, max: sizeOf(terms, unknowns) }))),
      });
    });
}

/** Counts at rising thresholds, each within the one before; the pupils between two thresholds are sensitive, too. */
export const nestedCase: fc.Arbitrary<DisclosureCase> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }), policy)
  .chain(([n, counts, T]) => {
    const ordered = counts.map((count) => Math.min(n, count)).sort((a, b) => b - a);
    const unknowns = ordered.map((count, i) => ({ id: `t${i}`, min: 0, max: n, true: count }));
    const bands = [0, 1].map((i) => ({ [`t${i}`]: 1, [`t${i + 1}`]: -1 }));
    const nested = bands.map((terms) => ({ terms, op: '>=' as const, value: 0 }));
    return fc.record({
      policy: fc.constant(T),
      unknowns: fc.constant(unknowns),
      published: fc
        .array(statementOf(unknowns, anyTerms(unknowns)), { maxLength: 2 })
        .map((said) => [...nested, ...said]),
      attackers: attackersOf(unknowns),
      sensitive: fc.constant([
        ...unknowns.map(({ id }) => ({ terms: { [id]: 1 }, max: n })),
        ...bands.map((terms) => ({ terms })),
      ]),
    });
  });

function anyTerms(unknowns: readonly Unknown[]): fc.Arbitrary<Terms> {
  return fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: unknowns.length, maxLength: unknowns.length })
    .map((by) => Object.fromEntries(unknowns.map(({ id }, i) => [id, by[i] ?? 0])));
}

function statementOf(unknowns: readonly Unknown[], terms: fc.Arbitrary<Terms>): fc.Arbitrary<Statement> {
  return fc
    .tuple(terms, fc.constantFrom('=' as const, '<=' as const, '>=' as const), fc.nat(2))
    .map(([said, op, slack]) => {
      const off = op === '=' ? 0 : op === '<=' ? slack : -slack;
      return { terms: said, op, value: trueValue(said, unknowns) + off };
    });
}

function sensitiveOf(unknowns: readonly Unknown[], terms: fc.Arbitrary<Terms>): fc.Arbitrary<Sensitive> {
  return fc
    .tuple(terms, fc.option(fc.nat(4), { nil: undefined }))
    .map(([asked, over]) =>
      over === undefined
        ? { terms: asked }
        : { terms: asked, max: Math.max(0, trueValue(asked, unknowns)) + over },
    );
}

function attackersOf(unknowns: readonly Unknown[]): fc.Arbitrary<Attacker[]> {
  const ids = unknowns.map(({ id }) => id);
  return fc
    .array(fc.subarray(ids), { maxLength: 2 })
    .map((lists) => lists.map((knows, i) => ({ id: `insider ${i}`, knows })));
}

function trueValue(terms: Terms, unknowns: readonly Unknown[]): number {
  return unknowns.reduce((total, unknown) => total + (terms[unknown.id] ?? 0) * unknown.true, 0);
}

function sizeOf(terms: Terms, unknowns: readonly Unknown[]): number {
  return unknowns.reduce((total, unknown) => total + (terms[unknown.id] ?? 0) * unknown.max, 0);
}

function sum(keys: readonly (readonly number[])[]): Terms {
  return Object.fromEntries(keys.map((key) => [name(key), 1]));
}

function name(key: readonly number[]): string {
  return `cell ${key.join('-')}`;
}
