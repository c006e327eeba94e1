import type {
  DisclosureCase,
  Statement,
  Terms,
} from '#src/features/indicators/disclosure/model/statement.ts';

type Table = readonly number[];
type Verdict = { verdict: 'pass' | 'refuse'; violations: object[] };

/**
 * The verdict by trying every table within the bounds: slow, plain, and written from the rules alone
 * (disclosure-data/README.md), so that it shares no thought with what it checks.
 */
export function auditByTryingAll({
  policy,
  unknowns,
  published,
  attackers,
  sensitive,
}: DisclosureCase): Verdict {
  const order = new Map(unknowns.map(({ id }, i) => [id, i]));
  const totalOf = (terms: Terms, table: Table) =>
    Object.entries(terms).reduce((sum, [id, by]) => sum + by * (table[order.get(id) ?? -1] ?? Number.NaN), 0);
  const says = ({ terms, op, value }: Statement, table: Table) => {
    const sum = totalOf(terms, table);
    return op === '=' ? sum === value : op === '<=' ? sum <= value : sum >= value;
  };
  const truth = unknowns.map((unknown) => unknown.true);
  if (!published.every((statement) => says(statement, truth))) return { verdict: 'refuse', violations: [] };
  const possible = everyTable(unknowns).filter((table) => published.every((said) => says(said, table)));

  const violations: object[] = [];
  for (const { id, knows } of [
    { id: 'public', knows: [] as readonly string[] },
    ...attackers.filter((attacker) => attacker.id !== 'public'),
  ]) {
    const places = knows.map((name) => order.get(name) ?? -1);
    const held = possible.filter((table) => places.every((place) => table[place] === truth[place]));
    for (const { terms, max } of sensitive) {
      const used = Object.entries(terms).filter(([, by]) => by !== 0);
      const rest = Object.fromEntries(used.filter(([name]) => !knows.includes(name)));
      if (Object.keys(rest).length === 0) continue;
      const knownSize = used
        .filter(([name]) => knows.includes(name))
        .reduce((sum, [name, by]) => sum + by * (unknowns[order.get(name) ?? -1]?.max ?? 0), 0);
      const n = max === undefined ? Number.POSITIVE_INFINITY : max - knownSize;
      const t = totalOf(rest, truth);
      const values = [...new Set(held.map((table) => totalOf(rest, table)))].sort((a, b) => a - b);
      const interval = [values[0], values.at(-1)];
      const isRich = values.length >= Math.min(3, n + 1);
      const has = (test: (value: number) => boolean) => values.some(test);
      const T = policy.T;
      if (t >= 1 && t <= T - 1 && !(isRich && has((v) => v <= 0) && has((v) => v >= Math.min(T, n))))
        violations.push({ attacker: id, quantity: terms, interval, rule: 'low' });
      if (
        n > 0 &&
        t >= 1 &&
        n - t >= 0 &&
        n - t <= T - 1 &&
        !(isRich && has((v) => v <= Math.max(0, n - T)) && has((v) => v >= n))
      )
        violations.push({ attacker: id, quantity: terms, interval, rule: 'complement' });
    }
  }
  return { verdict: violations.length === 0 ? 'pass' : 'refuse', violations };
}

function everyTable(unknowns: DisclosureCase['unknowns']): Table[] {
  return unknowns.reduce<Table[]>(
    (tables, { min, max }) =>
      tables.flatMap((table) => Array.from({ length: max - min + 1 }, (_, i) => [...table, min + i])),
    [[]],
  );
}
