import { describe, expect, it } from 'vitest';
import type { Attacker, DisclosureCase, Sensitive, Statement, Terms } from '../model/statement.ts';
import { auditCase, type Violation } from './audit.ts';

describe('T1: a lonely suppression', () => {
  const counts = table({ girls: [3, 40], boys: [14, 41] });
  const total = { girls: 1, boys: 1 };

  it('is subtracted from the total', async () => {
    expect(await refusals(counts, [is({ boys: 1 }, 14), is(total, 17)])).toEqual(['public girls 3–3 low']);
  });
  it('passes when its neighbour is suppressed, too', async () => {
    expect(await refusals(counts, [is(total, 17)])).toEqual([]);
  });
});

describe('T2: a structural zero', () => {
  const margins = [
    is({ a: 1, b: 1 }, 4),
    is({ c: 1, d: 1 }, 30),
    is({ a: 1, c: 1 }, 4),
    is({ b: 1, d: 1 }, 30),
  ];

  it('in the way of a cycle keeps the upper side low', async () => {
    const counts = table({ a: [4, 60], b: [0, 60], c: [0, 60], d: [30, 60] });
    expect(await refusals(counts, margins)).toEqual(['public a 0–4 low']);
  });
  it('that everybody knows leaves nothing open', async () => {
    const counts = table({ a: [4, 60], b: [0, 0], c: [0, 60], d: [30, 60] });
    expect(await refusals(counts, margins)).toEqual(['public a 4–4 low']);
  });
});

describe('T3: insiders take their own figures away', () => {
  const counts = table({ Ag: [3, 60], Ab: [12, 64], Bg: [9, 88], Bb: [14, 91], Cg: [11, 75], Cb: [8, 70] });
  const insiders = ['A', 'B', 'C'].map((id) => ({ id, knows: [`${id}g`, `${id}b`] }));
  const margins = [
    is({ Ag: 1, Ab: 1 }, 15),
    is({ Bg: 1, Bb: 1 }, 23),
    is({ Cg: 1, Cb: 1 }, 19),
    is({ Ag: 1, Bg: 1, Cg: 1 }, 23),
    is({ Ab: 1, Bb: 1, Cb: 1 }, 34),
  ];

  it('(a) and find what the public does not', async () => {
    const published = [...margins, is({ Cg: 1 }, 11), is({ Cb: 1 }, 8)];
    expect(await refusals(counts, published, insiders)).toEqual(['B Ag 3–3 low']);
  });
  it('(b) in vain when all of them are suppressed', async () => {
    expect(await refusals(counts, margins, insiders)).toEqual([]);
  });
});

describe('T4: a late submission', () => {
  it('is the difference of two regions', async () => {
    const counts = table({ A: [12, 300], B: [8, 200], C: [7, 150], D: [2, 90] });
    const first = is({ A: 1, B: 1, C: 1 }, 27);
    const second = is({ A: 1, B: 1, C: 1, D: 1 }, 29);
    expect(await refusals(counts, [first])).toEqual([]);
    expect(await refusals(counts, [first, second])).toEqual(['public D 2–2 low']);
  });
});

describe('T5: a rate whose denominator is known', () => {
  it.each([
    ['17 % of 23', 23, 4, 16.5, 17.5, ['public a 4–4 low']],
    ['17.4 % of 23', 23, 4, 17.35, 17.45, ['public a 4–4 low']],
    ['2.2 % of 180', 180, 4, 2.15, 2.25, ['public a 4–4 low']],
    ['2 % of 180', 180, 4, 1.5, 2.5, ['public a 3–4 low']],
    ['5 % of 180', 180, 9, 4.5, 5.5, []],
  ])('%s', async (_, n, a, from, below, refused) => {
    expect(await refusals(table({ a: [a, n] }), rate({ a: 1 }, n, from, below))).toEqual(refused);
  });
  it('can be written in decimals', async () => {
    const share = { a: 0.01 };
    const said = [
      { terms: share, op: '>=' as const, value: 0.0345 },
      { terms: share, op: '<=' as const, value: 0.0449 },
    ];
    expect(await refusals(table({ a: [4, 23] }), said)).toEqual(['public a 4–4 low']);
  });
});

describe('T6: roundings', () => {
  it('are unpicked by each other', async () => {
    const counts = table({ girls: [2, 40], boys: [2, 41] });
    const rounded = [
      ...within({ girls: 1 }, 0, 2),
      ...within({ boys: 1 }, 0, 2),
      ...within({ girls: 1, boys: 1 }, 3, 7),
    ];
    expect(await refusals(counts, rounded)).toEqual(['public girls 1–2 low', 'public boys 1–2 low']);
  });
});

describe('T9: nested thresholds', () => {
  const counts = table({ ten: [14, 200], fifteen: [13, 200], fifty: [5, 200] });
  const bands: Sensitive[] = [{ terms: { ten: 1, fifteen: -1 } }, { terms: { fifteen: 1, fifty: -1 } }];
  const nested: Statement[] = bands.map(({ terms }) => ({ terms, op: '>=', value: 0 }));
  const printed = [is({ fifteen: 1 }, 13), is({ fifty: 1 }, 5)];

  it('show the few between two of them', async () => {
    expect(await refusals(counts, [...nested, ...printed, is({ ten: 1 }, 14)], [], bands)).toEqual([
      'public ten -fifteen 1–1 low',
    ]);
  });
  it('keep quiet when one of the two is suppressed', async () => {
    expect(await refusals(counts, [...nested, ...printed], [], bands)).toEqual([]);
  });
});

describe('T10: nearly all of a group', () => {
  it.each([
    [11, 12, ['public a 11–11 complement']],
    [6, 6, ['public a 6–6 complement']],
    [400, 400, ['public a 400–400 complement']],
    [9, 18, []],
  ])('%i of %i', async (a, n, refused) => {
    expect(await refusals(table({ a: [a, n] }), [is({ a: 1 }, a)])).toEqual(refused);
  });
});

describe('T11: an inequality in words', () => {
  it('leaves few of the parent indicator', async () => {
    const counts = table({ total: [12, 100], invalid: [9, 100] });
    const others: Sensitive = { terms: { total: 1, invalid: -1 }, max: 12 };
    const said: Statement[] = [
      is({ total: 1 }, 12),
      { terms: { total: 1, invalid: -1 }, op: '>=', value: 0 },
      { terms: { invalid: 1 }, op: '>=', value: 9 },
    ];
    expect(await refusals(counts, said, [], [others])).toEqual(['public total -invalid 0–3 low']);
  });
});

describe('T12: two patterns of one table', () => {
  it('are judged by what they print together', async () => {
    const counts = table({ a: [3, 50], b: [14, 50], c: [20, 50] });
    const total = is({ a: 1, b: 1, c: 1 }, 37);
    const [page, file] = [is({ b: 1 }, 14), is({ c: 1 }, 20)];
    expect(await refusals(counts, [total, page])).toEqual([]);
    expect(await refusals(counts, [total, file])).toEqual([]);
    expect(await refusals(counts, [total, page, file])).toEqual(['public a 3–3 low']);
  });
});

describe('What must pass', () => {
  it('is a table of nothing small, with everything printed', async () => {
    const counts = table({ a: [12, 60], b: [15, 64], c: [9, 88], d: [14, 91] });
    const cells = Object.entries({ a: 12, b: 15, c: 9, d: 14 }).map(([id, value]) => is({ [id]: 1 }, value));
    expect(await refusals(counts, [...cells, is({ a: 1, b: 1, c: 1, d: 1 }, 50)])).toEqual([]);
  });
  it('is a zero', async () => {
    expect(await refusals(table({ a: [0, 60] }), [is({ a: 1 }, 0)])).toEqual([]);
  });
});

describe('The audit', () => {
  it('finds three values with nothing between two of them too few', async () => {
    // a + 3b = 6: a can be 0, 3 or 6; with a ≥ 1 said, two values are left
    const counts = table({ a: [6, 6], b: [0, 2] });
    const sum = is({ a: 1, b: 3 }, 6);
    expect(await refusals(counts, [sum])).toEqual([]);
    expect(await refusals(counts, [sum, { terms: { a: 1 }, op: '>=', value: 1 }])).toEqual([
      'public a 3–6 complement',
    ]);
  });
  it('asks who knows a part of a sum about the rest of it', async () => {
    const counts = table({ a: [2, 30], b: [20, 40] });
    const both: Sensitive = { terms: { a: 1, b: 1 }, max: 70 };
    const published = [is(both.terms, 22)];
    expect(await refusals(counts, published, [{ id: 'B', knows: ['b'] }], [both])).toEqual([
      'B a 2–2 low',
      'B a b 2–2 low',
    ]);
  });
  it('says when what is published is not true', async () => {
    const counts = table({ a: [3, 40] });
    expect(await refusals(counts, [is({ a: 1 }, 4)])).toEqual(['public a 4–4 inconsistent']);
    expect(await refusals(counts, [is({ a: 1 }, 3.5)])).toEqual(['public a 3.5–3.5 inconsistent']);
  });
  it('refuses numbers that are too far apart for the solver, and goes on with others', async () => {
    const counts = table({ x: [1, 1], y: [2, 4], z: [3, 4] });
    const said: Statement[] = [
      { terms: { y: 2.91740012724, z: -4.55386948379 }, op: '>=', value: -10.2234438496 },
      {
        terms: { x: -0.88363766292, y: 2.59839374367, z: -5.70859479751 },
        ...{ op: '=', value: -12.81263456811 },
      },
      {
        terms: { x: 6.0170686911, y: -3.34416049456, z: 7.09628231083 },
        ...{ op: '<=', value: 21.88067690091 },
      },
    ];
    const asked = caseOf(counts, said, [{ id: 'X', knows: ['x'] }]);
    expect(await auditCase(asked, { deadline: 60_000 })).toMatchObject({ verdict: 'refuse' });
    expect(await refusals(table({ a: [3, 40], b: [14, 40] }), [is({ a: 1, b: 1 }, 17)])).toEqual([]);
  });
  it('refuses what it has no time to prove', async () => {
    const asked = caseOf(table({ a: [3, 40], b: [14, 40] }), [is({ a: 1, b: 1 }, 17)]);
    const { verdict, violations } = await auditCase(asked, { deadline: 0 });
    expect(verdict).toBe('refuse');
    expect(violations.map(named)).toEqual(['public a 0–17 not-proven']);
  });
});

type Counts = Readonly<Record<string, readonly [count: number, of: number]>>;

function table(counts: Counts): Counts {
  return counts;
}

/** Each violation in a line; every count by itself is sensitive, and what is named besides. */
async function refusals(
  counts: Counts,
  published: readonly Statement[],
  attackers: readonly Attacker[] = [],
  sensitive: readonly Sensitive[] = [],
): Promise<readonly string[]> {
  const { verdict, violations } = await auditCase(caseOf(counts, published, attackers, sensitive), {
    deadline: 60_000,
  });
  expect(verdict).toBe(violations.length === 0 ? 'pass' : 'refuse');
  return violations.map(named);
}

function caseOf(
  counts: Counts,
  published: readonly Statement[],
  attackers: readonly Attacker[] = [],
  sensitive: readonly Sensitive[] = [],
): DisclosureCase {
  const cells = Object.entries(counts);
  return {
    policy: { T: 5 },
    unknowns: cells.map(([id, [count, of]]) => ({ id, min: 0, max: of, true: count })),
    published,
    attackers,
    sensitive: [...cells.map(([id, [, of]]) => ({ terms: { [id]: 1 }, max: of })), ...sensitive],
  };
}

function named({ attacker, quantity, interval, rule }: Violation): string {
  const sum = Object.entries(quantity).map(([id, by]) => (by < 0 ? `-${id}` : id));
  return `${attacker} ${sum.join(' ')} ${interval.join('–')} ${rule}`;
}

function is(terms: Terms, value: number): Statement {
  return { terms, op: '=', value };
}

function within(terms: Terms, least: number, greatest: number): Statement[] {
  return [
    { terms, op: '>=', value: least },
    { terms, op: '<=', value: greatest },
  ];
}

/** A percentage in whole hundredths: at least `from`, and below `below`. */
function rate(terms: Terms, n: number, from: number, below: number): Statement[] {
  const scaled = Object.fromEntries(Object.entries(terms).map(([id, by]) => [id, by * 10_000]));
  return within(scaled, Math.round(from * 100) * n, Math.round(below * 100) * n - 1);
}
